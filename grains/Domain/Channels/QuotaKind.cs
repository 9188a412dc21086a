namespace HealthPass.Grains.Channels;

/// <summary>Which quota of a channel has no room.</summary>
public enum QuotaKind : byte
{
    /// <summary>Neither: there was room.</summary>
    None = 0,

    /// <summary>That of the minute.</summary>
    Minute = 1,

    /// <summary>That of the day.</summary>
    Day = 2,
}
