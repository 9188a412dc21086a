using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;

namespace HealthPass.Grains.Venues.Coverage;

/// <summary>A place on the list that somebody works through.</summary>
/// <param name="Key">What the next page begins behind.</param>
/// <param name="Venue">The venue, null for a place that has none.</param>
/// <param name="Expected">The place on the list of those that should have a code, null for a venue.</param>
/// <param name="Name">Its name, empty for a number of places.</param>
/// <param name="Category">Wire name of the category.</param>
/// <param name="Region">Where.</param>
/// <param name="Address">Its address, empty if not given.</param>
/// <param name="Standing">Whether its code is good; of a missing place without meaning.</param>
/// <param name="Since">The day of the last scan, or of the registration; null for a missing place.</param>
/// <param name="Scanned">Whether it ever was scanned at.</param>
/// <param name="Wanted">How many there should be.</param>
/// <param name="Present">How many there are.</param>
/// <param name="Source">Where it is from that it should have a code.</param>
public sealed record CoveragePlace(
    string Key, VenueId? Venue, Guid? Expected, string Name, string Category, RegionCode Region, string Address, VenueStanding Standing, DateOnly? Since, bool Scanned,
    int Wanted, int Present, string Source);
