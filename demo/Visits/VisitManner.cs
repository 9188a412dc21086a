namespace HealthPass.Demo.Visits;

/// <summary>What a person does with the code.</summary>
internal enum VisitManner
{
    /// <summary>Shows it to somebody who only looks: ten times in eleven.</summary>
    ShowOnly = 1,

    /// <summary>Shows it and is scanned; the gate sends its scans in small batches.</summary>
    ScannedInBatch,

    /// <summary>Shows it and is scanned; the gate sends each scan at once.</summary>
    ScannedSingly,

    /// <summary>Has no phone at hand and puts the identity card on the reader.</summary>
    ByDocument,

    /// <summary>Reads the venue's poster with the phone, where nobody stands at a gate.</summary>
    CheckIn,
}
