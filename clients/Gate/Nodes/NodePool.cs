namespace HealthPass.Gate.Nodes;

/// <summary>
/// Which node to ask. One is kept to until it fails; then the next one serves at once, and the one that failed is left alone, longer with
/// each failure. Pauses have a chance in them, so that gates do not come back together.
/// </summary>
internal sealed class NodePool(IReadOnlyList<Uri> nodes, TimeProvider clock, Func<double> chance)
{
    private const double ToldJitter = 0.25;
    private const int MostDoublings = 16;
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestTold = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly GateNode[] _nodes = [.. nodes.Select(node => new GateNode(node))];
    private int _current;
    private int _refusals;
    private bool _hasServed;
    private DateTimeOffset _pausedUntil;

    /// <summary>Whether the last call, by whichever way, found a node that served.</summary>
    public bool IsServed
    {
        get
        {
            lock (_lock)
            {
                return _hasServed && _refusals == 0 && _nodes[_current].Failures == 0;
            }
        }
    }

    /// <summary>Chooses.</summary>
    /// <param name="wait">How long to wait, where there is none now.</param>
    /// <returns>The node; null where all rest, or the service has asked for a pause.</returns>
    public GateNode? Pick(out TimeSpan wait)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            wait = _pausedUntil - now;
            if (wait > TimeSpan.Zero)
            {
                return null;
            }

            for (var i = 0; i < _nodes.Length; i++)
            {
                var at = (_current + i) % _nodes.Length;
                if (_nodes[at].RestsUntil <= now)
                {
                    _current = at;
                    wait = TimeSpan.Zero;
                    return _nodes[at];
                }
            }

            wait = _nodes.Min(node => node.RestsUntil) - now;
            return null;
        }
    }

    /// <summary>A node has answered as it should.</summary>
    public void Served(GateNode node)
    {
        lock (_lock)
        {
            (node.Failures, node.LastStatus, node.RestsUntil, _refusals, _hasServed) = (0, 0, default, 0, true);
        }
    }

    /// <summary>A node could not.</summary>
    public void Failed(GateNode node, int status, TimeSpan? retryAfter)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            if (node.RestsUntil <= now)
            {
                // Calls that were under way together are one failure.
                node.Failures++;
            }

            node.LastStatus = status;
            node.RestsUntil = Later(node.RestsUntil, now + Pause(retryAfter, node.Failures));
        }
    }

    /// <summary>The service has had enough of this gate for now. Another node is no way round that.</summary>
    public void Refused(TimeSpan? retryAfter)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            if (_pausedUntil <= now)
            {
                _refusals++;
            }

            _pausedUntil = Later(_pausedUntil, now + Pause(retryAfter, _refusals));
        }
    }

    /// <summary>All nodes as they are.</summary>
    public IReadOnlyList<GateNodeStatus> Look()
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            return [.. _nodes.Select((node, at) => new GateNodeStatus(node.Address, node.Failures == 0, at == _current, node.Failures, node.LastStatus, node.RestsUntil > now ? node.RestsUntil - now : TimeSpan.Zero))];
        }
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private TimeSpan Pause(TimeSpan? told, int failures)
    {
        if (told is { } asked)
        {
            var least = asked < Shortest ? Shortest : asked > LongestTold ? LongestTold : asked;
            return least + (least * (ToldJitter * chance()));
        }

        var pause = Shortest * Math.Pow(2, Math.Min(failures, MostDoublings) - 1);
        return (pause > Longest ? Longest : pause) * (0.5 + chance());
    }
}
