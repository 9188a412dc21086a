namespace HealthPass.Verification.Records;

/// <summary>How the person was named to the gate.</summary>
public enum ScanMeans : byte
{
    /// <summary>By a live health code.</summary>
    Code = 1,

    /// <summary>By the number of an identity document, typed: the fallback for people without a phone.</summary>
    Document = 2,

    /// <summary>By a printed code.</summary>
    Printed = 3,

    /// <summary>By the person, who read the venue's code (自主扫码).</summary>
    CheckIn = 4,

    /// <summary>By an identity card that a reader read.</summary>
    Card = 5,
}
