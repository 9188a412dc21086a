namespace HealthPass.Grains.Verification.Verdicts;

/// <summary>The state of what was scanned, apart from the person's colour.</summary>
public enum CodeState : byte
{
    /// <summary>The code or document names a registered person and is in force.</summary>
    Valid = 1,

    /// <summary>The code was genuine and is past its time.</summary>
    Expired = 2,

    /// <summary>The code was genuine and has been withdrawn.</summary>
    Revoked = 3,

    /// <summary>No registered person stands behind it.</summary>
    Unknown = 4,
}
