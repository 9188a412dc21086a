using HealthPass.Grains.Venues;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;

namespace HealthPass.Grains.Counting.Panels;

/// <summary>A transit hub (交通枢纽) and how much is scanned there now.</summary>
/// <param name="VenueId">The venue.</param>
/// <param name="Name">Its name.</param>
/// <param name="Category">Its category.</param>
/// <param name="Region">Its region.</param>
/// <param name="Scans">Scans in the window.</param>
[GenerateSerializer, Immutable, Alias("busy-hub")]
public sealed record BusyHub(
    [property: Id(0)] VenueId VenueId,
    [property: Id(1)] string Name,
    [property: Id(2)] VenueCategory Category,
    [property: Id(3)] RegionCode Region,
    [property: Id(4)] long Scans);
