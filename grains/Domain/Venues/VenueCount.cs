using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;

namespace HealthPass.Grains.Venues;

/// <summary>How many venues there are of a level and standing.</summary>
/// <param name="Level">The level of the region that they are registered in.</param>
/// <param name="Standing">Whether their codes are good.</param>
/// <param name="Reviewed">Whether an authority stands behind them.</param>
/// <param name="Venues">How many.</param>
public sealed record VenueCount(RegionLevel Level, VenueStanding Standing, bool Reviewed, long Venues);
