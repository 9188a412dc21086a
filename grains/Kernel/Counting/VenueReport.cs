namespace HealthPass.Kernel.Counting;

/// <summary>What one node has scanned at a venue on one day: cumulative.</summary>
/// <param name="Node">The node's name.</param>
/// <param name="Epoch">Identifies the node's running process, also to venues of a build that does not know of <paramref name="Process"/>.</param>
/// <param name="Sequence">Rises within an epoch.</param>
/// <param name="Day">The day in Asia/Shanghai.</param>
/// <param name="Allow">Scans answered allow.</param>
/// <param name="Check">Scans answered check.</param>
/// <param name="Deny">Scans answered deny.</param>
/// <param name="Process">Which process of the node it is: a later one has a higher number. 0 in the report of a build that has none.</param>
/// <param name="Hours">Who passed in each hour, as <see cref="Passages.Pack"/> writes it; null for nobody.</param>
[GenerateSerializer, Immutable, Alias("venue-report")]
public sealed record VenueReport(
    [property: Id(0)] string Node,
    [property: Id(1)] Guid Epoch,
    [property: Id(2)] long Sequence,
    [property: Id(3)] DateOnly Day,
    [property: Id(4)] long Allow,
    [property: Id(5)] long Check,
    [property: Id(6)] long Deny,
    [property: Id(7)] long Process = 0,
    [property: Id(8)] int[]? Hours = null) : ICumulativeReport
{
    /// <summary>Scans by verdict.</summary>
    public VerdictCounts Scans => new(Allow, Check, Deny);
}
