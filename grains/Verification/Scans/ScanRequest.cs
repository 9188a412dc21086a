using HealthPass.Grains.People;
using HealthPass.Grains.Venues;

namespace HealthPass.Grains.Verification.Scans;

/// <summary>A scan as a gate sends it, its fields parsed.</summary>
public readonly record struct ScanRequest
{
    /// <summary>Where.</summary>
    public required VenueId VenueId { get; init; }

    /// <summary>The text of a health code, or null when <see cref="PersonId"/> is given.</summary>
    public string? Code { get; init; }

    /// <summary>The person whom a document names, when there is no code.</summary>
    public PersonId PersonId { get; init; }

    /// <summary>Which way.</summary>
    public required ScanDirection Direction { get; init; }

    /// <summary>The gate's own id of the scan, so that a retry is recorded once.</summary>
    public Guid? ScanId { get; init; }

    /// <summary>The gate's own name.</summary>
    public GateId GateId { get; init; }
}
