namespace HealthPass.Grains.People.Printed;

/// <summary>What came of asking for a printed code.</summary>
public enum PrintedOutcome : byte
{
    /// <summary>Nobody is registered under the id, or the channel may not read and show the person.</summary>
    NotRegistered = 0,

    /// <summary>It is issued, and the one before is ended.</summary>
    Issued = 1,

    /// <summary>The person is not green.</summary>
    NotGreen = 2,
}
