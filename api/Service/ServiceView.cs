using MessagePack;

namespace HealthPass.Api.Service;

/// <summary>How the service is that the numbers come from.</summary>
/// <param name="NodesAlive">Nodes that serve and report.</param>
/// <param name="NodesKnown">Nodes of the last 24 hours, those that are gone included.</param>
/// <param name="LagRecords">Scan records that are durable on a node and not yet in the database, about; in thousands for those who see published numbers.</param>
/// <param name="LagSeconds">How long the oldest of them has waited.</param>
/// <param name="DatabaseFailingSeconds">How long the database has taken no records, 0 while it does.</param>
/// <param name="ReportAgeSeconds">How old the numbers of the slowest live node were at the regions when it last reported.</param>
/// <param name="Nodes">The nodes one by one, for staff; null for everybody else.</param>
/// <param name="AsOf">When this was put together.</param>
[MessagePackObject]
public sealed record ServiceView(
    [property: Key("nodesAlive")] int NodesAlive,
    [property: Key("nodesKnown")] int NodesKnown,
    [property: Key("lagRecords")] long LagRecords,
    [property: Key("lagSeconds")] double LagSeconds,
    [property: Key("databaseFailingSeconds")] double DatabaseFailingSeconds,
    [property: Key("reportAgeSeconds")] double ReportAgeSeconds,
    [property: Key("nodes")] IReadOnlyList<NodeView>? Nodes,
    [property: Key("asOf")] string AsOf);
