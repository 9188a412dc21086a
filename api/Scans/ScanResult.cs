using MessagePack;

namespace HealthPass.Api.Scans;

/// <summary>What the gate hub answers to one scan: either an answer or a problem.</summary>
/// <param name="Answer">The recorded verdict, null with a problem.</param>
/// <param name="Problem">Why there is no verdict, null with an answer.</param>
[MessagePackObject]
public sealed record ScanResult(
    [property: Key("answer")] ScanAnswer? Answer, [property: Key("problem")] ScanProblem? Problem);
