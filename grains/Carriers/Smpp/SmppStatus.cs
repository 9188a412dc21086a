namespace HealthPass.Carriers.Smpp;

/// <summary>The codes that mean something to this end; every other one is a refusal.</summary>
internal static class SmppStatus
{
    /// <summary>Done.</summary>
    public const uint Ok = 0;

    /// <summary>The command is none that is known.</summary>
    public const uint UnknownCommand = 0x03;

    /// <summary>The gateway's queue is full: later.</summary>
    public const uint QueueFull = 0x14;

    /// <summary>Too many messages: later.</summary>
    public const uint Throttled = 0x58;

    /// <summary>What was delivered makes no sense and is not to be delivered again.</summary>
    public const uint NotToBeDelivered = 0x65;
}
