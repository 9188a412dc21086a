using HealthPass.Kernel.Regions;

namespace HealthPass.Kernel.Counting;

/// <summary>
/// What one node has added to the registered persons of one home region, ever: the sum over nodes is the region's
/// count. A node's own share may be negative where it recoloured people whom another node registered.
/// </summary>
/// <param name="Region">The home region, at the level given in the application.</param>
/// <param name="Counts">The node's share by colour.</param>
public readonly record struct RegisteredTally(RegionCode Region, ColourCounts Counts);
