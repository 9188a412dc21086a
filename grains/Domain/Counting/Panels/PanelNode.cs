using HealthPass.Kernel.Venues;

namespace HealthPass.Grains.Counting.Panels;

/// <summary>What one node has told the panels today.</summary>
internal sealed class PanelNode
{
    /// <summary>Its cumulative scans of the day by venue.</summary>
    public Dictionary<VenueId, long> Scans { get; } = [];

    /// <summary>The check-ins among them, of venues that have any.</summary>
    public Dictionary<VenueId, long> CheckIns { get; } = [];

    /// <summary>Its last report, null while only the database speaks for it.</summary>
    public PanelReport? Report { get; set; }

    /// <summary>When it reported.</summary>
    public DateTimeOffset? HeardAt { get; set; }
}
