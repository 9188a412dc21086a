namespace HealthPass.Gate.Wire;

/// <summary>A scan that was decided at the gate, as it is kept and handed over later: the same bytes each time.</summary>
internal sealed record LateScan
{
    public required string VenueId { get; init; }

    public string? Code { get; init; }

    public WireDocument? Document { get; init; }

    public required string Direction { get; init; }

    public required string ScanId { get; init; }

    public string? GateId { get; init; }

    public int? Place { get; init; }

    public string? Means { get; init; }

    /// <summary>What the gate's own clock said.</summary>
    public required DateTimeOffset ScannedAt { get; init; }

    /// <summary>How far that clock was ahead, as last known before the scan; null where that was not known.</summary>
    public int? ClockOffsetSeconds { get; init; }

    public required string Verdict { get; init; }

    public bool? Degraded { get; init; }
}
