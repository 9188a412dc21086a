using HealthPass.Grains.Counting;
using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Venues;
using Microsoft.Extensions.Logging;

namespace HealthPass.Grains.Venues;

/// <summary>A venue's scans: what each node has reported, or left in the database, of yesterday, today and the day that some clock already has.</summary>
internal sealed partial class VenueScans(VenueId id, IRegionNumbers numbers, NodeSum<VenueShare> sum, ILogger logger)
{
    private Task _counting = Task.CompletedTask;

    /// <summary>Takes a node's numbers unless it has sent newer ones.</summary>
    /// <exception cref="InvalidOperationException">It is one node more than are added up.</exception>
    public void Take(VenueReport report) => _ = sum.Take(report, new(report.Scans));

    /// <summary>Asks whoever has not said yet what it has. Calls that come while one waits for a node or the database wait for the same answers.</summary>
    public Task CountAsync() => _counting.IsCompleted ? _counting = Task.WhenAll(AskAsync(), SettleAsync()) : _counting;

    /// <summary>Today's scans by verdict.</summary>
    public VerdictCounts Sum()
    {
        var today = sum.Today;
        return sum.Nodes.Aggregate(default(VerdictCounts), (total, node) => total + node.Of(today).Scans);
    }

    private Task AskAsync() => sum.AskAsync(
        async (counts, node) =>
        {
            foreach (var report in await counts.ReadAsync(node, id))
            {
                Take(report);
            }
        },
        (node, error) => LogNotTold(logger, error, id, node));

    // Nodes that are gone left their numbers in the database.
    private Task SettleAsync() => sum.IsSettlingDue
        ? sum.SettleAsync(
            async day => (await numbers.ReadVenueAsync(id, day, CancellationToken.None)).Select(row => (row.Node, new VenueShare(row.Tally.Scans))),
            error => LogNotSettled(logger, error, id))
        : Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Debug, Message = "Venue {Venue} was not told by node {Node} what it has counted; it will be asked again")]
    private static partial void LogNotTold(ILogger logger, Exception error, VenueId venue, string node);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Venue {Venue} could not be settled against the database; it will be tried again")]
    private static partial void LogNotSettled(ILogger logger, Exception error, VenueId venue);
}
