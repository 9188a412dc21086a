using HealthPass.Kernel.Colours;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;
using HealthPass.Kernel.Verdicts;
using HealthPass.Verification.Verdicts;

namespace HealthPass.Verification.Records;

/// <summary>One scan as the journal and the <c>scan_record</c> table keep it. It names nobody: the person is a pseudonym.</summary>
[GenerateSerializer, Immutable, Alias("scan-record")]
public readonly record struct ScanRecord
{
    /// <summary>The gate's own id of the scan, or one made by the server.</summary>
    [Id(0)]
    public required Guid ScanId { get; init; }

    /// <summary>Whether the gate chose <see cref="ScanId"/>, so that a retry may come.</summary>
    [Id(1)]
    public required bool ScanIdFromGate { get; init; }

    /// <summary>
    /// How far the gate's clock was ahead of the server's, in seconds; only of a scan that was handed in late.
    /// Here, and <see cref="Marks"/> and <see cref="Place"/> where they stand, because they fill gaps: many records are kept in mind.
    /// </summary>
    [Id(17)]
    public int ClockOffset { get; init; }

    /// <summary>Who was scanned.</summary>
    [Id(2)]
    public required PersonId PersonId { get; init; }

    /// <summary>Where.</summary>
    [Id(3)]
    public required VenueId VenueId { get; init; }

    /// <summary>The venue's region at the time of the scan.</summary>
    [Id(4)]
    public required RegionCode Region { get; init; }

    /// <summary>The server's time of the scan, Unix milliseconds.</summary>
    [Id(5)]
    public required long ScannedAt { get; init; }

    /// <summary>What the gate was told.</summary>
    [Id(6)]
    public required Verdict Verdict { get; init; }

    /// <summary>The person's colour, none where nobody is registered.</summary>
    [Id(7)]
    public required Colour Colour { get; init; }

    /// <summary>The number of the rule-book row behind the colour, 0 for none.</summary>
    [Id(8)]
    public required byte Reason { get; init; }

    /// <summary>What decided the verdict: a <c>VerdictReason</c>.</summary>
    [Id(9)]
    public required byte VerdictReason { get; init; }

    /// <summary>The state of what was scanned.</summary>
    [Id(10)]
    public required CodeState CodeState { get; init; }

    /// <summary>Which way the person passed.</summary>
    [Id(11)]
    public required ScanDirection Direction { get; init; }

    /// <summary>How the person was named.</summary>
    [Id(12)]
    public required ScanMeans Means { get; init; }

    /// <summary>What is out of the ordinary about it.</summary>
    [Id(16)]
    public ScanMarks Marks { get; init; }

    /// <summary>Age of the last negative test in hours, null where none is known.</summary>
    [Id(13)]
    public required ushort? TestAgeHours { get; init; }

    /// <summary>The number of the sub-code within the venue, 0 for the venue itself.</summary>
    [Id(15)]
    public ushort Place { get; init; }

    /// <summary>The gate's own name, if it gave one.</summary>
    [Id(14)]
    public required GateId GateId { get; init; }
}
