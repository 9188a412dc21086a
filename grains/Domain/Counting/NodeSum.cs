using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Faults;
using HealthPass.Kernel.Time;

namespace HealthPass.Grains.Counting;

/// <summary>
/// The sum over nodes, for whatever grain has one: it takes the nodes' cumulative reports, asks those that live and were not
/// heard since the grain woke, and settles what nodes that are gone have left against the database.
/// </summary>
/// <typeparam name="TDay">The numbers of one node and day.</typeparam>
internal sealed class NodeSum<TDay>(HeardNodes heard, TimeProvider clock)
    where TDay : class, IDayNumbers<TDay>
{
    private readonly Dictionary<string, NodeShare<TDay>> _nodes = new(StringComparer.Ordinal);

    /// <summary>What each node has.</summary>
    public IReadOnlyCollection<NodeShare<TDay>> Nodes => _nodes.Values;

    /// <summary>The day that is counted now.</summary>
    public DateOnly Today => ShanghaiDay.Of(clock.GetUtcNow());

    /// <summary>Each node's share of a day that is over: what it reported, weighed against what the database holds.</summary>
    /// <param name="day">The day.</param>
    /// <param name="stored">What the database holds of it, a row a node.</param>
    public IEnumerable<TDay> Of(DateOnly day, IEnumerable<(string Node, TDay Numbers)> stored)
    {
        var rows = stored.ToDictionary(row => row.Node, row => row.Numbers, StringComparer.Ordinal);
        foreach (var (name, node) in _nodes)
        {
            yield return rows.Remove(name, out var row) ? node.Of(day).AtLeast(row) : node.Of(day);
        }

        foreach (var row in rows.Values)
        {
            yield return row;
        }
    }

    /// <summary>Whether the database is to be asked.</summary>
    public bool IsSettlingDue => heard.IsSettlingDue();

    /// <summary>Takes a report.</summary>
    /// <returns>Whether it says anything new.</returns>
    public bool Take(ICumulativeReport report, TDay numbers)
    {
        heard.Hear(report.Node);
        if (report.Day < Today.AddDays(-1) || report.Day > Today.AddDays(1))
        {
            // No clock is a day ahead, and what is older is settled: days that are kept are few.
            return false;
        }

        var share = ShareOf(report.Node);
        if (!share.Take(report, numbers))
        {
            return false;
        }

        share.ForgetBefore(Today.AddDays(-1));
        return true;
    }

    /// <summary>Asks the nodes that live and were not heard. A node that has nothing new would not say what it has: the database may be behind its journal.</summary>
    /// <param name="ask">Asks one for its reports and takes them.</param>
    /// <param name="onSilent">Told of each node that did not answer. It is asked again the next time.</param>
    public Task AskAsync(Func<INodeCounts, SiloAddress, Task> ask, Action<string, Exception> onSilent) => heard.AskAsync(ask, onSilent);

    /// <summary>Weighs the nodes' numbers against the database, which has the last word on nodes that are gone.</summary>
    /// <param name="read">Reads what the database holds of a day, a row a node.</param>
    /// <param name="onPutOff">Told when the database does not answer; it is asked again the next time.</param>
    /// <returns>Whether it answered.</returns>
    public async Task<bool> SettleAsync(Func<DateOnly, Task<IEnumerable<(string Node, TDay Numbers)>>> read, Action<Exception> onPutOff)
    {
        try
        {
            var today = Today;
            var gone = heard.Gone();
            var rows = (await read(today)).ToList();
            HeardNodes.CheckBound(rows.Count);
            foreach (var (node, stored) in rows)
            {
                if (!heard.HasHeard(node))
                {
                    ShareOf(node).TakeStored(today, stored);
                    ShareOf(node).ForgetBefore(today.AddDays(-1));
                }
                else if (gone.Contains(node))
                {
                    ShareOf(node).Settle(today, stored);
                }
                else
                {
                    // It lives and has not spoken of today: asked at the same time, it may have answered before this came.
                    ShareOf(node).TakeMissing(today, stored);
                }
            }

            heard.Settled(gone);
            return true;
        }
        catch (Exception error) when (DependencyFaults.IsUnavailable(error))
        {
            onPutOff(error);
            return false;
        }
    }

    private NodeShare<TDay> ShareOf(string node)
    {
        if (!_nodes.TryGetValue(node, out var share))
        {
            _nodes.Add(node, share = new());
        }

        return share;
    }
}
