using HealthPass.Grains.Venues;
using HealthPass.Kernel.Regions;

namespace HealthPass.Demo.Places;

/// <summary>A real, public place that the demo registers.</summary>
internal sealed record SampleVenue(string Name, VenueCategory Category, RegionCode Region)
{
    /// <summary>What the demo knows it by across restarts; names alone may repeat.</summary>
    public string Key => $"{Region}/{Category.ToWire()}/{Name}";

    /// <summary>The city it lies in.</summary>
    public RegionCode City => Region.Parent;
}
