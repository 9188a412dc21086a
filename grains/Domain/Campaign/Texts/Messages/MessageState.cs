namespace HealthPass.Grains.Campaign.Texts.Messages;

/// <summary>How a message stands. The numbers are stored.</summary>
public enum MessageState : byte
{
    /// <summary>It waits to be sent.</summary>
    Queued = 0,

    /// <summary>It is being handed to a gateway. What is still so when its owner is gone is unknown, and never sent again.</summary>
    Submitting = 1,

    /// <summary>The gateway has it.</summary>
    Accepted = 2,

    /// <summary>It is on the phone, by the gateway's word.</summary>
    Delivered = 3,

    /// <summary>It is not and will not be.</summary>
    Failed = 4,

    /// <summary>Nobody knows: it may have arrived.</summary>
    Unknown = 5,

    /// <summary>By chance it is kept back for a while.</summary>
    Held = 6,

    /// <summary>The gateway would not have it.</summary>
    Refused = 7,
}
