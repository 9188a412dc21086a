using System.Diagnostics.Metrics;
using HealthPass.Kernel.Keys;

namespace HealthPass.Node;

/// <summary>How the node is: whether it can do its work and if not why, its clock, its keys. Read off when somebody asks.</summary>
public sealed class ConditionMetrics
{
    /// <summary>Creates the instruments.</summary>
    /// <param name="meters">Makes the meter.</param>
    /// <param name="hindrances">Knows what keeps the node from its work.</param>
    /// <param name="watch">Compares clocks.</param>
    /// <param name="keys">The keys.</param>
    /// <param name="ring">Knows which keys other nodes have.</param>
    /// <param name="clock">The clock.</param>
    public ConditionMetrics(IMeterFactory meters, NodeHindrances hindrances, ClockWatch watch, KeyRing keys, RingAgreement ring, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(meters);
        var meter = meters.Create(NodeMetrics.MeterName);
        _ = meter.CreateObservableGauge("healthpass.ready", () => hindrances.Causes.Count == 0 ? 1 : 0, "{node}", "1 while the node can do all of its work, as /health/ready says.");
        _ = meter.CreateObservableGauge("healthpass.not_ready", () => ByCause(hindrances.Causes), "{cause}", "1 for each cause that keeps the node from being ready.");
        _ = meter.CreateObservableGauge("healthpass.node.isolated", () => hindrances.IsIsolated ? 1 : 0, "{node}", "1 while the node is cut off from its cluster and answers nothing.");
        _ = meter.CreateObservableGauge("healthpass.clock.offset", () => watch.Offset.TotalSeconds, "s", "This node's clock minus the database's; 0 where the node stands alone.");
        _ = meter.CreateObservableGauge("healthpass.keys.lacking", () => ring.Lacking.Count, "{key}", "Keys that the database knows and this node's file has not.");
        _ = meter.CreateObservableGauge(
            "healthpass.key.age",
            () => keys.Newest.Select(newest => new Measurement<double>((clock.GetUtcNow() - newest.NotBefore).TotalSeconds, new KeyValuePair<string, object?>("kind", newest.Kind.ToWire()))),
            "s",
            "Age of the newest key of each kind.");
        _ = meter.CreateObservableGauge("healthpass.keys.suite", () => InUse(keys, clock.GetUtcNow()), "{key}", "1 for the suite of the key of each kind that makes something new now.");
    }

    private static IEnumerable<Measurement<int>> InUse(KeyRing keys, DateTimeOffset now) =>
        [BySuite(KeyKind.Token, keys.TokenKey(now).Suite), BySuite(KeyKind.Data, keys.DataKey(now).Suite)];

    private static Measurement<int> BySuite(KeyKind kind, KeySuite suite) =>
        new(1, new KeyValuePair<string, object?>("kind", kind.ToWire()), new KeyValuePair<string, object?>("suite", suite.ToWire()));

    private static IEnumerable<Measurement<int>> ByCause(IReadOnlySet<UnreadyCause> causes) =>
        UnreadyCauses.All.Select(cause => new Measurement<int>(causes.Contains(cause) ? 1 : 0, new KeyValuePair<string, object?>("cause", cause.ToWire())));
}
