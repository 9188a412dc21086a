using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;

namespace HealthPass.Grains.Venues;

/// <summary>Which venues of the directory are asked for.</summary>
/// <param name="Region">In this region and below.</param>
/// <param name="Standing">Only in this standing, null for all.</param>
/// <param name="Name">Only those whose name holds this, empty for all.</param>
/// <param name="RegisteredBy">Only those of this account or channel, null for all.</param>
/// <param name="After">Only venues behind this id; default for the first page.</param>
/// <param name="Limit">The most rows to return.</param>
public sealed record VenueQuery(RegionCode Region, VenueStanding? Standing, string Name, string? RegisteredBy, VenueId After, int Limit);
