using HealthPass.Grains.Venues;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;

namespace HealthPass.Grains.Counting.Panels;

/// <summary>What the panels keep of a venue. Only hubs are shown by name.</summary>
internal sealed class KnownVenue(VenueId id, RegionCode region, VenueCategory category, string? name, ScanWindow? lately = null)
{
    public VenueId Id => id;

    public RegionCode Region => region;

    public VenueCategory Category => category;

    /// <summary>The name of a hub, null for any other venue.</summary>
    public string? Name => name;

    /// <summary>Whether it has scans today.</summary>
    public bool IsActive => Scans > 0;

    /// <summary>Scans of today, check-ins among them.</summary>
    public long Scans { get; set; }

    /// <summary>Check-ins of today.</summary>
    public long CheckIns { get; set; }

    /// <summary>Lately counted scans of a hub, null for any other venue.</summary>
    public ScanWindow? Lately { get; } = name is null ? null : lately ?? new();
}
