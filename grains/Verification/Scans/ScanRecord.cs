using HealthPass.Grains.People;
using HealthPass.Grains.Regions;
using HealthPass.Grains.Rules;
using HealthPass.Grains.Venues;
using HealthPass.Grains.Verification.Verdicts;

namespace HealthPass.Grains.Verification.Scans;

/// <summary>One scan as the journal and the <c>scan_record</c> table keep it. It names nobody: the person is a pseudonym.</summary>
public readonly record struct ScanRecord
{
    /// <summary>The gate's own id of the scan, or one made by the server.</summary>
    public required Guid ScanId { get; init; }

    /// <summary>Whether the gate chose <see cref="ScanId"/>, so that a retry may come.</summary>
    public required bool ScanIdFromGate { get; init; }

    /// <summary>Who was scanned.</summary>
    public required PersonId PersonId { get; init; }

    /// <summary>Where.</summary>
    public required VenueId VenueId { get; init; }

    /// <summary>The venue's region at the time of the scan.</summary>
    public required RegionCode Region { get; init; }

    /// <summary>The server's time of the scan, Unix milliseconds.</summary>
    public required long ScannedAt { get; init; }

    /// <summary>What the gate was told.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>The person's colour, none where nobody is registered.</summary>
    public required Colour Colour { get; init; }

    /// <summary>The number of the rule-book row behind the colour, 0 for none.</summary>
    public required byte Reason { get; init; }

    /// <summary>What decided the verdict: a <c>VerdictReason</c>.</summary>
    public required byte VerdictReason { get; init; }

    /// <summary>The state of what was scanned.</summary>
    public required CodeState CodeState { get; init; }

    /// <summary>Which way the person passed.</summary>
    public required ScanDirection Direction { get; init; }

    /// <summary>How the person was named.</summary>
    public required ScanMeans Means { get; init; }

    /// <summary>Age of the last negative test in hours, null where none is known.</summary>
    public required ushort? TestAgeHours { get; init; }

    /// <summary>The gate's own name, if it gave one.</summary>
    public required GateId GateId { get; init; }
}
