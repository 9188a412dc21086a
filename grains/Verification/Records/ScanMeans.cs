namespace HealthPass.Verification.Records;

/// <summary>How the person was named to the gate.</summary>
public enum ScanMeans : byte
{
    /// <summary>By a live health code.</summary>
    Code = 1,

    /// <summary>By an identity document, the fallback for people without a phone.</summary>
    Document = 2,

    /// <summary>By a printed code.</summary>
    Printed = 3,

    /// <summary>By himself or herself: the person read the venue's code.</summary>
    CheckIn = 4,
}
