namespace HealthPass.Grains.Counting.Panels;

/// <summary>What one node tells the panels: which venues scanned today, and how far behind the database is.</summary>
/// <param name="Node">The node's name.</param>
/// <param name="Day">The day in Asia/Shanghai that the scans belong to.</param>
/// <param name="Venues">Grain keys of the venues whose count has changed since the last report; all that have scans today when <paramref name="Complete"/>.</param>
/// <param name="Scans">This node's cumulative scans of the day, by position in <paramref name="Venues"/>.</param>
/// <param name="Complete">Whether every venue with scans today is named, as to panels that have woken anew.</param>
/// <param name="LagRecords">Scan records that are durable on the node and not yet in the database, about.</param>
/// <param name="LagSeconds">How long the oldest of them has waited, 0 without any.</param>
/// <param name="FailingSeconds">How long the database has taken no records from the node, 0 while it does.</param>
/// <param name="ReportAgeSeconds">How long ago the node last told the regions its numbers.</param>
/// <param name="Process">Which process of the node it is: a later one has a higher number. 0 in the report of a build that has none.</param>
/// <param name="Sequence">Rises within a process.</param>
/// <param name="CheckIns">How many of these scans are check-ins, by position; null in the report of a build that has none.</param>
[GenerateSerializer, Immutable, Alias("panel-report")]
public sealed record PanelReport(
    [property: Id(0)] string Node,
    [property: Id(1)] DateOnly Day,
    [property: Id(2)] long[] Venues,
    [property: Id(3)] long[] Scans,
    [property: Id(4)] bool Complete,
    [property: Id(5)] long LagRecords,
    [property: Id(6)] double LagSeconds,
    [property: Id(7)] double FailingSeconds,
    [property: Id(8)] double ReportAgeSeconds,
    [property: Id(9)] long Process = 0,
    [property: Id(10)] long Sequence = 0,
    [property: Id(11)] long[]? CheckIns = null)
{
    /// <summary>Whether another report of the same node was sent after this one.</summary>
    /// <param name="other">What was taken before.</param>
    /// <returns>True when this is late: of a process that has a successor, or overtaken by a later one of its own.</returns>
    public bool IsOlderThan(PanelReport other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Process != other.Process ? Process < other.Process : Sequence < other.Sequence;
    }
}
