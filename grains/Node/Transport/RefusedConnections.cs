using System.Diagnostics.Metrics;
using System.Net;
using HealthPass.Kernel.Loops;
using Microsoft.Extensions.Logging;

namespace HealthPass.Node.Transport;

/// <summary>Counts refused connections and tells of them, a line a minute and reason at the most, however often somebody knocks.</summary>
internal sealed partial class RefusedConnections
{
    private static readonly Refusal[] Reasons = Enum.GetValues<Refusal>();

    private readonly long[] _counts = new long[Reasons.Length];
    private readonly Seldom[] _lines;
    private readonly ILogger _logger;

    public RefusedConnections(TransportMember member, IMeterFactory meters, TimeProvider clock, ILogger<RefusedConnections> logger)
    {
        (_lines, _logger) = ([.. Reasons.Select(_ => new Seldom(clock))], logger);
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
        _ = Interlocked.Increment(ref _counts[(int)reason]);
        if (_lines[(int)reason].IsToBeTold(out var times))
        {
            LogRefused(_logger, times, reason.ToWire(), peer);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Refused {Count} connections to the cluster's ports ({Reason}), the last one with {Peer}")]
    private static partial void LogRefused(ILogger logger, long count, string reason, EndPoint? peer);
}
