namespace HealthPass.Verification.Verdicts;

/// <summary>The state of the code that was shown, apart from the colour of the person behind it.</summary>
public enum CodeState : byte
{
    /// <summary>Genuine and in time, or the person was named by a document; wire name <c>valid</c>.</summary>
    Valid = 1,

    /// <summary>Genuine and past its time, as a screenshot is; wire name <c>expired</c>.</summary>
    Expired = 2,

    /// <summary>Genuine and withdrawn; wire name <c>revoked</c>.</summary>
    Revoked = 3,

    /// <summary>Not a code of ours, or of nobody known; wire name <c>unknown</c>.</summary>
    Unknown = 4,
}
