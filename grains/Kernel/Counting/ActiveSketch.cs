using HealthPass.Kernel.Regions;

namespace HealthPass.Kernel.Counting;

/// <summary>The distinct persons of one node, day and region who showed or were scanned, as a HyperLogLog.</summary>
/// <param name="Day">The day in Asia/Shanghai.</param>
/// <param name="Region">Any region of the tree; a parent's sketch includes its children's persons.</param>
/// <param name="Sketch">The serialised sketch.</param>
public sealed record ActiveSketch(DateOnly Day, RegionCode Region, byte[] Sketch);
