namespace HealthPass.Grains.Residents;

/// <summary>What came of sending a text.</summary>
public enum PhoneOutcome : byte
{
    /// <summary>It is on its way.</summary>
    Sent = 0,

    /// <summary>There was one within the minute, or there were as many as may be in a day.</summary>
    TooMany = 1,

    /// <summary>No text can be sent for now.</summary>
    Unavailable = 2,
}
