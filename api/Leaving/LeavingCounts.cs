using System.Diagnostics.Metrics;
using HealthPass.Grains.Leaving;
using HealthPass.Node;

namespace HealthPass.Api.Leaving;

/// <summary>Counts withdrawals by the way they came.</summary>
internal sealed class LeavingCounts(IMeterFactory meters)
{
    private readonly Counter<long> _left = meters.Create(NodeMetrics.MeterName).CreateCounter<long>(
        "healthpass.registrations.withdrawn", "{person}", "Registrations that ended through this process since the start.");

    public void Count(LeavingWay way) => _left.Add(1, new KeyValuePair<string, object?>("way", way.ToWire()));
}
