using System.Diagnostics.Metrics;
using HealthPass.Node;

namespace HealthPass.Api.Wall;

/// <summary>What the walls' hub does, for whoever watches.</summary>
internal sealed class WallMetrics
{
    public WallMetrics(IMeterFactory meters, WallViewers viewers) => _ = meters.Create(NodeMetrics.MeterName)
        .CreateObservableGauge("healthpass.wall.viewers", () => viewers.Count, "{viewer}", "Walls that watch through this node.");
}
