namespace HealthPass.Grains.Corrections;

/// <summary>Who asked for a correction.</summary>
public enum CorrectionWay : byte
{
    /// <summary>The person.</summary>
    Resident = 0,

    /// <summary>A channel for its person.</summary>
    Channel = 1,

    /// <summary>An agent of 12345 for a caller.</summary>
    Hotline = 2,
}
