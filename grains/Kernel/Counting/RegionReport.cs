namespace HealthPass.Kernel.Counting;

/// <summary>
/// What one node has counted in a region and everything below it, on one day: cumulative, so that a repeated report
/// changes nothing and a lost one is mended by the next.
/// </summary>
/// <param name="Node">The node's name.</param>
/// <param name="Epoch">Identifies the node's running process, also to regions of a build that does not know of <paramref name="Process"/>.</param>
/// <param name="Sequence">Rises within an epoch; an older report never replaces a newer one.</param>
/// <param name="Day">The day in Asia/Shanghai.</param>
/// <param name="Registered">The node's share of the registered persons, ever.</param>
/// <param name="Shows">Shows of the day.</param>
/// <param name="Allow">Scans of the day answered allow.</param>
/// <param name="Check">Scans of the day answered check.</param>
/// <param name="Deny">Scans of the day answered deny.</param>
/// <param name="Sketch">The day's HyperLogLog of active persons, null when it has not changed since the last report.</param>
/// <param name="Process">Which process of the node it is: a later one has a higher number. 0 in the report of a build that has none.</param>
[GenerateSerializer, Immutable, Alias("region-report")]
public sealed record RegionReport(
    [property: Id(0)] string Node,
    [property: Id(1)] Guid Epoch,
    [property: Id(2)] long Sequence,
    [property: Id(3)] DateOnly Day,
    [property: Id(4)] ColourCounts Registered,
    [property: Id(5)] long Shows,
    [property: Id(6)] long Allow,
    [property: Id(7)] long Check,
    [property: Id(8)] long Deny,
    [property: Id(9)] byte[]? Sketch,
    [property: Id(10)] long Process = 0) : ICumulativeReport
{
    /// <summary>Scans of the day by verdict.</summary>
    public VerdictCounts Scans => new(Allow, Check, Deny);
}
