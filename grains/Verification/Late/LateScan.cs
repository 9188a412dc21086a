using HealthPass.Kernel.Verdicts;
using HealthPass.Verification.Scans;

namespace HealthPass.Verification.Late;

/// <summary>A scan that a gate made without the network and brings later (补传).</summary>
[GenerateSerializer, Immutable, Alias("late-scan")]
public readonly record struct LateScan
{
    /// <summary>What was scanned, where and which way; it has an id of the gate's own.</summary>
    [Id(0)]
    public required ScanRequest Request { get; init; }

    /// <summary>What the gate's clock said, Unix milliseconds.</summary>
    [Id(1)]
    public required long DeviceTime { get; init; }

    /// <summary>How far that clock was ahead of the server's when it was last measured, in seconds; null where that is not known.</summary>
    [Id(2)]
    public short? ClockOffset { get; init; }

    /// <summary>What the gate told.</summary>
    [Id(3)]
    public required Verdict Verdict { get; init; }

    /// <summary>Whether the gate had a network, and the service could not answer.</summary>
    [Id(4)]
    public bool Degraded { get; init; }
}
