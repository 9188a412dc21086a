namespace HealthPass.Grains.People;

/// <summary>How an application ended.</summary>
public enum ApplicationOutcome : byte
{
    /// <summary>The person is registered now.</summary>
    Registered = 1,

    /// <summary>The person was registered before; nothing was changed.</summary>
    AlreadyRegistered = 2,

    /// <summary>The document is registered under another name; nothing was changed and nothing is told.</summary>
    NameDiffers = 3,

    /// <summary>Too many names were tried today: nobody is told whether this one is right.</summary>
    NameLimited = 4,

    /// <summary>The person is registered through another channel, and this one is not bound yet.</summary>
    BindingNeeded = 5,
}
