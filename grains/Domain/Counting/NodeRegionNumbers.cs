using HealthPass.Kernel.Counting;

namespace HealthPass.Grains.Counting;

/// <summary>What the database knows of one node's share in one region and everything below it, on one day.</summary>
/// <param name="Node">The node's name.</param>
/// <param name="Registered">The node's share of the registered persons, ever.</param>
/// <param name="Shows">Shows of the day.</param>
/// <param name="Scans">Scans of the day.</param>
/// <param name="Sketch">The node's sketch of the region itself, null where none was saved.</param>
public sealed record NodeRegionNumbers(string Node, ColourCounts Registered, long Shows, VerdictCounts Scans, byte[]? Sketch);
