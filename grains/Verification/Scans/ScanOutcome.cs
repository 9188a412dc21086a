using HealthPass.Verification.Records;

namespace HealthPass.Verification.Scans;

/// <summary>The answer to a scan: a recorded verdict, or a fault.</summary>
/// <param name="Fault">Why there is no verdict, none when there is one.</param>
/// <param name="Record">What was recorded.</param>
/// <param name="NameMask">Packed mask of the person's name.</param>
/// <param name="PopUp">Whether the person owes a test.</param>
[GenerateSerializer, Immutable, Alias("scan-outcome")]
public readonly record struct ScanOutcome(
    [property: Id(0)] ScanFault Fault, [property: Id(1)] ScanRecord Record, [property: Id(2)] uint NameMask, [property: Id(3)] bool PopUp)
{
    /// <summary>An outcome without a verdict.</summary>
    /// <param name="fault">Why.</param>
    /// <returns>The outcome.</returns>
    public static ScanOutcome Failed(ScanFault fault) => new(fault, default, 0, false);
}
