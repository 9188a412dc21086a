using System.Text.Json.Serialization;

namespace HealthPass.Api.Service;

/// <summary>What answers here, and how it is.</summary>
/// <param name="Name">Name of the program.</param>
/// <param name="Version">Its version.</param>
/// <param name="Demo">There only when everybody and everything in the answers is made up; whoever shows them must say so.</param>
/// <param name="NodesAlive">Nodes that serve and report.</param>
/// <param name="NodesKnown">Nodes of the last 24 hours, those that are gone included.</param>
/// <param name="LagRecords">Scan records that are durable on a node and not yet in the database, about; in thousands for those who see published numbers.</param>
/// <param name="LagSeconds">How long the oldest of them has waited.</param>
/// <param name="DatabaseFailingSeconds">How long the database has taken no records, 0 while it does.</param>
/// <param name="ReportAgeSeconds">How old the numbers of the slowest live node were at the regions when it last reported.</param>
/// <param name="Nodes">The nodes one by one, for staff; null for everybody else.</param>
/// <param name="AsOf">When this was put together.</param>
public sealed record ServiceAnswer(
    string Name,
    string Version,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DemoScale? Demo,
    int NodesAlive,
    int NodesKnown,
    long LagRecords,
    double LagSeconds,
    double DatabaseFailingSeconds,
    double ReportAgeSeconds,
    IReadOnlyList<NodeView>? Nodes,
    string AsOf);
