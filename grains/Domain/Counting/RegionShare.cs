using HealthPass.Kernel.Counting;

namespace HealthPass.Grains.Counting;

/// <summary>One node's numbers of one day in a region.</summary>
/// <param name="Registered">The node's share of the registered persons, ever.</param>
/// <param name="Shows">Shows of the day.</param>
/// <param name="Scans">Scans of the day.</param>
/// <param name="Sketch">The day's active persons, null for none known.</param>
internal sealed record RegionShare(ColourCounts Registered, long Shows, VerdictCounts Scans, HyperLogLog? Sketch) : IDayNumbers<RegionShare>
{
    public static RegionShare Nothing { get; } = new(default, 0, default, null);

    public static RegionShare Of(RegionReport report) => new(report.Registered, report.Shows, report.Scans, SketchOf(report.Sketch));

    public static RegionShare Of(NodeRegionNumbers stored) => new(stored.Registered, stored.Shows, stored.Scans, SketchOf(stored.Sketch));

    public RegionShare After(RegionShare before) => Sketch is null ? this with { Sketch = before.Sketch } : this;

    // Who is registered is what the table says: the node may have ended between a commit and its next report.
    public RegionShare AtLeast(RegionShare stored) => this with
    {
        Sketch = Sketch ?? stored.Sketch, Registered = stored.Registered, Shows = Math.Max(Shows, stored.Shows), Scans = Scans.AtLeast(stored.Scans),
    };

    private static HyperLogLog? SketchOf(byte[]? bytes) => bytes is null ? null : HyperLogLog.FromBytes(bytes);
}
