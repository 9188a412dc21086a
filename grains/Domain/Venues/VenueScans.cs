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
    public void Take(VenueReport report) => _ = sum.Take(report, new(report.Scans) { Hours = Passages.Unpack(report.Hours) });

    /// <summary>Asks whoever has not said yet what it has. Calls that come while one waits for a node or the database wait for the same answers.</summary>
    public Task CountAsync() => _counting.IsCompleted ? _counting = Task.WhenAll(AskAsync(), SettleAsync()) : _counting;

    /// <summary>The day that is counted now.</summary>
    public DateOnly Today => sum.Today;

    /// <summary>Today's scans by verdict.</summary>
    public VerdictCounts Sum()
    {
        var today = sum.Today;
        return sum.Nodes.Aggregate(default(VerdictCounts), (total, node) => total + node.Of(today).Scans);
    }

    /// <summary>Who passed today, hour by hour.</summary>
    public Passages[] SumHours()
    {
        var today = sum.Today;
        var hours = new Passages[Passages.Hours];
        foreach (var share in sum.Nodes.Select(node => node.Of(today)))
        {
            for (var hour = 0; hour < hours.Length; hour++)
            {
                hours[hour] += share.In(hour);
            }
        }

        return hours;
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
            ReadAsync,
            error => LogNotSettled(logger, error, id))
        : Task.CompletedTask;

    private async Task<IEnumerable<(string Node, VenueShare Numbers)>> ReadAsync(DateOnly day)
    {
        var hours = (await numbers.ReadVenueHoursAsync(id, day, CancellationToken.None)).ToLookup(row => row.Node, row => row.Hour, StringComparer.Ordinal);
        return
        [
            .. (await numbers.ReadVenueAsync(id, day, CancellationToken.None)).Select(row => (row.Node, new VenueShare(row.Tally.Scans) { Hours = DayOf([.. hours[row.Node]]) })),
        ];
    }

    private static Passages[] DayOf(IReadOnlyList<VenueHour> rows)
    {
        if (rows.Count == 0)
        {
            return [];
        }

        var day = new Passages[Passages.Hours];
        foreach (var row in rows)
        {
            day[row.Hour] = row.Passages;
        }

        return day;
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Venue {Venue} was not told by node {Node} what it has counted; it will be asked again")]
    private static partial void LogNotTold(ILogger logger, Exception error, VenueId venue, string node);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Venue {Venue} could not be settled against the database; it will be tried again")]
    private static partial void LogNotSettled(ILogger logger, Exception error, VenueId venue);
}
