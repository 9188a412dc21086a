namespace HealthPass.Grains.Counting.Panels;

/// <summary>One node as the panels know it.</summary>
/// <param name="Node">Its name.</param>
/// <param name="Condition">Whether it serves.</param>
/// <param name="HeardAt">When it last reported; null when it has not since the panels woke.</param>
/// <param name="LagRecords">Scan records on the node that were not in the database then, about.</param>
/// <param name="LagSeconds">How long the oldest of them had waited.</param>
/// <param name="FailingSeconds">How long the database had taken no records from the node.</param>
/// <param name="ReportAgeSeconds">How old the node's numbers at the regions were.</param>
[GenerateSerializer, Immutable, Alias("node-health")]
public sealed record NodeHealth(
    [property: Id(0)] string Node,
    [property: Id(1)] NodeCondition Condition,
    [property: Id(2)] DateTimeOffset? HeardAt,
    [property: Id(3)] long LagRecords,
    [property: Id(4)] double LagSeconds,
    [property: Id(5)] double FailingSeconds,
    [property: Id(6)] double ReportAgeSeconds);
