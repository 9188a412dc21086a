namespace HealthPass.Carriers.Cmpp;

/// <summary>A gateway's codes that mean something to this end; every other one is a refusal.</summary>
internal static class CmppResult
{
    /// <summary>Taken.</summary>
    public const uint Taken = 0;

    /// <summary>The packet makes no sense.</summary>
    public const uint Structure = 1;

    /// <summary>The gateway has too much to do: later.</summary>
    public const uint FlowControl = 8;
}
