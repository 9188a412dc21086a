namespace HealthPass.Grains.Channels;

/// <summary>Why terms are not changed.</summary>
public enum ChannelTermsFault
{
    /// <summary>They are.</summary>
    None,

    /// <summary>The channel's name has other characters than it may have.</summary>
    NameInvalid,

    /// <summary>A number lies outside its bounds.</summary>
    NumberOutside,

    /// <summary>Something is no origin that may embed a window, or there are too many.</summary>
    OriginInvalid,

    /// <summary>As many channels as may be have terms.</summary>
    TooMany,

    /// <summary>The channel has none.</summary>
    Unknown,

    /// <summary>People of the whole province apply through a channel, and the official is for less.</summary>
    OutOfRegion,
}
