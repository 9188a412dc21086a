namespace HealthPass.Grains.People;

/// <summary>What became of a correction.</summary>
public enum CorrectionOutcome : byte
{
    /// <summary>It is as was asked, since now or since before.</summary>
    Corrected = 1,

    /// <summary>Nobody is registered.</summary>
    NotRegistered = 2,

    /// <summary>The person has put right as much today as anybody may alone.</summary>
    TooMany = 3,

    /// <summary>It is neither as it was when the correction was asked for, nor as was asked: somebody has put it right since.</summary>
    Outdated = 4,
}
