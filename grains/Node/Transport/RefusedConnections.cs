using System.Diagnostics.Metrics;
using System.Net;
using Microsoft.Extensions.Logging;

namespace HealthPass.Node.Transport;

/// <summary>Counts refused connections and tells of them, a line a minute and reason at the most, however often somebody knocks.</summary>
internal sealed partial class RefusedConnections
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromMinutes(1);
    private static readonly Refusal[] Reasons = Enum.GetValues<Refusal>();

    private readonly long[] _counts = new long[Reasons.Length];
    private readonly long[] _told = new long[Reasons.Length];
    private readonly DateTimeOffset?[] _toldAt = new DateTimeOffset?[Reasons.Length];
    private readonly Lock _lock = new();
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;

    public RefusedConnections(TransportMember member, IMeterFactory meters, TimeProvider clock, ILogger<RefusedConnections> logger)
    {
        (_clock, _logger) = (clock, logger);
        _ = meters.Create(member.Meter).CreateObservableCounter(
            "healthpass.cluster.refused.connections",
            () => Reasons.Select(reason => new Measurement<long>(Of(reason), new KeyValuePair<string, object?>("reason", reason.ToWire()))),
            "{connection}",
            "Connections to or from the cluster's ports that were refused since the start, by reason.");
    }

    /// <summary>How many were refused for a reason.</summary>
    public long Of(Refusal reason) => Volatile.Read(ref _counts[(int)reason]);

    /// <summary>Counts one.</summary>
    /// <param name="reason">Why it was refused.</param>
    /// <param name="peer">Where the peer is.</param>
    public void Add(Refusal reason, EndPoint? peer)
    {
        var i = (int)reason;
        long more;
        lock (_lock)
        {
            _counts[i]++;
            var now = _clock.GetUtcNow();
            if (_toldAt[i] is { } at && now - at < BetweenLines && now >= at)
            {
                return;
            }

            more = _counts[i] - _told[i];
            (_told[i], _toldAt[i]) = (_counts[i], now);
        }

        LogRefused(_logger, more, reason.ToWire(), peer);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Refused {Count} connections to the cluster's ports ({Reason}), the last one with {Peer}")]
    private static partial void LogRefused(ILogger logger, long count, string reason, EndPoint? peer);
}
