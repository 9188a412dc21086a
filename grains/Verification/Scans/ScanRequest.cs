using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;
using HealthPass.Verification.Records;

namespace HealthPass.Verification.Scans;

/// <summary>A scan as a gate sends it, its fields parsed.</summary>
[GenerateSerializer, Immutable, Alias("scan-request")]
public readonly record struct ScanRequest
{
    /// <summary>Where.</summary>
    [Id(0)]
    public required VenueId VenueId { get; init; }

    /// <summary>The text of a health code, or null when <see cref="PersonId"/> is given.</summary>
    [Id(1)]
    public string? Code { get; init; }

    /// <summary>The person whom a document names, when there is no code.</summary>
    [Id(2)]
    public PersonId PersonId { get; init; }

    /// <summary>Which way.</summary>
    [Id(3)]
    public required ScanDirection Direction { get; init; }

    /// <summary>The gate's own id of the scan, so that a retry is recorded once.</summary>
    [Id(4)]
    public Guid? ScanId { get; init; }

    /// <summary>The gate's own name.</summary>
    [Id(5)]
    public GateId GateId { get; init; }

    /// <summary>The region that the venue must lie in, default for any: what the gate's key is for.</summary>
    [Id(6)]
    public RegionCode Within { get; init; }

    /// <summary>Whom a passport's number names without its country, when <see cref="PersonId"/> is of both; default for any other.</summary>
    [Id(7)]
    public PersonId NumberAlone { get; init; }

    /// <summary>The number of the sub-code within the venue, 0 for the venue itself.</summary>
    [Id(8)]
    public ushort Place { get; init; }

    /// <summary>How the person was named where the caller knows more than the request tells, 0 for what it tells.</summary>
    [Id(9)]
    public ScanMeans Means { get; init; }

    /// <summary>What the caller knows to be out of the ordinary.</summary>
    [Id(10)]
    public ScanMarks Marks { get; init; }
}
