using HealthPass.Verification.Scans;

namespace HealthPass.Verification.Late;

/// <summary>What came of a scan that a gate brought later.</summary>
/// <param name="Fault">Why it is not recorded, none where it is.</param>
/// <param name="Known">Whether it was recorded before.</param>
[GenerateSerializer, Immutable, Alias("late-outcome")]
public readonly record struct LateOutcome([property: Id(0)] ScanFault Fault, [property: Id(1)] bool Known = false);
