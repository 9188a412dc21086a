using HealthPass.Grains.Counting;
using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Faults;
using HealthPass.Kernel.Time;
using HealthPass.Kernel.Venues;
using Microsoft.Extensions.Logging;

namespace HealthPass.Grains.Venues;

/// <summary>A venue's scans: what each node has reported, or left in the database, of yesterday, today and the day that some clock already has.</summary>
internal sealed partial class VenueScans(VenueId id, IRegionNumbers numbers, HeardNodes heard, TimeProvider clock, ILogger logger)
{
    private readonly Dictionary<(string Node, DateOnly Day), VenueReport> _reports = [];
    private Task _counting = Task.CompletedTask;

    private DateOnly Today => ShanghaiDay.Of(clock.GetUtcNow());

    /// <summary>Takes a node's numbers unless it has sent newer ones.</summary>
    /// <exception cref="InvalidOperationException">It is one node more than are added up.</exception>
    public void Take(VenueReport report)
    {
        heard.Hear(report.Node);
        var today = Today;
        foreach (var old in _reports.Keys.Where(other => other.Day < today.AddDays(-1)).ToList())
        {
            _ = _reports.Remove(old);
        }

        if (report.Day < today.AddDays(-1) || report.Day > today.AddDays(1))
        {
            return;
        }

        var key = (report.Node, report.Day);
        if (!_reports.TryGetValue(key, out var known) || report.IsNewerThan(known))
        {
            _reports[key] = report;
        }
    }

    /// <summary>Asks whoever has not said yet what it has. Calls that come while one waits for a node or the database wait for the same answers.</summary>
    public Task CountAsync() => _counting.IsCompleted ? _counting = Task.WhenAll(AskAsync(), SettleAsync()) : _counting;

    /// <summary>Today's scans by verdict.</summary>
    public (long Allow, long Check, long Deny) Sum()
    {
        var today = Today;
        var (allow, check, deny) = (0L, 0L, 0L);
        foreach (var report in _reports.Values.Where(report => report.Day == today))
        {
            (allow, check, deny) = (allow + report.Allow, check + report.Check, deny + report.Deny);
        }

        return (allow, check, deny);
    }

    // A node that has nothing new for this venue would not say what it has: the database may be behind its journal.
    private Task AskAsync() => heard.AskAsync(
        async (counts, node) =>
        {
            foreach (var report in await counts.ReadAsync(node, id))
            {
                Take(report);
            }
        },
        (node, error) => LogNotTold(logger, error, id, node));

    // Nodes that are gone left their numbers in the database.
    private async Task SettleAsync()
    {
        if (!heard.IsSettlingDue())
        {
            return;
        }

        try
        {
            var today = Today;
            var gone = heard.Gone();
            var rows = await numbers.ReadVenueAsync(id, today, CancellationToken.None);
            HeardNodes.CheckBound(rows.Count);
            foreach (var (node, tally) in rows)
            {
                var known = _reports.GetValueOrDefault((node, today));
                if (known is null || !heard.HasHeard(node))
                {
                    _reports[(node, today)] = new(node, Guid.Empty, 0, today, tally.Allow, tally.Check, tally.Deny);
                }
                else if (gone.Contains(node))
                {
                    _reports[(node, today)] = known.AtLeast(tally);
                }
            }

            heard.Settled(gone);
        }
        catch (Exception error) when (DependencyFaults.IsUnavailable(error))
        {
            LogNotSettled(logger, error, id);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Venue {Venue} was not told by node {Node} what it has counted; it will be asked again")]
    private static partial void LogNotTold(ILogger logger, Exception error, VenueId venue, string node);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Venue {Venue} could not be settled against the database; it will be tried again")]
    private static partial void LogNotSettled(ILogger logger, Exception error, VenueId venue);
}
