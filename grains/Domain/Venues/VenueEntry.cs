using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;

namespace HealthPass.Grains.Venues;

/// <summary>A venue's row in the directory, for lists and to fill a venue board ahead.</summary>
/// <param name="VenueId">The venue.</param>
/// <param name="Name">Its name; venues are not people.</param>
/// <param name="Category">Wire name of its category.</param>
/// <param name="Region">Its region.</param>
/// <param name="RegisteredAt">Unix seconds.</param>
public sealed record VenueEntry(VenueId VenueId, string Name, string Category, RegionCode Region, long RegisteredAt);
