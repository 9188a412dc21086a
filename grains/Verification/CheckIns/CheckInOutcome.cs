using HealthPass.Kernel.Venues;
using HealthPass.Verification.Scans;

namespace HealthPass.Verification.CheckIns;

/// <summary>What came of a check-in.</summary>
/// <param name="Poster">What is the matter with the code.</param>
/// <param name="Since">Since when, Unix seconds, 0 where that is not known.</param>
/// <param name="Scan">What was recorded; a fault where nothing was.</param>
/// <param name="IsRegistered">False where nobody is registered, or not for the channel that asks: nothing was recorded.</param>
/// <param name="IsRepeated">Whether the person has checked in there within a quarter of an hour: what was answered then is answered again, and counted once.</param>
[GenerateSerializer, Immutable, Alias("check-in-outcome")]
public readonly record struct CheckInOutcome(
    [property: Id(0)] PosterFault Poster, [property: Id(1)] long Since, [property: Id(2)] ScanOutcome Scan, [property: Id(3)] bool IsRegistered, [property: Id(4)] bool IsRepeated);
