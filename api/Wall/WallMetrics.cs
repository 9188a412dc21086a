using System.Diagnostics.Metrics;
using HealthPass.Grains.Hosting;

namespace HealthPass.Api.Wall;

/// <summary>What the walls' hub does, for whoever watches.</summary>
internal sealed class WallMetrics
{
    public WallMetrics(IMeterFactory meters, WallFeed feed) => _ = meters.Create(NodeMetrics.MeterName)
        .CreateObservableGauge("healthpass.wall.viewers", () => feed.Viewers, "{viewer}", "Walls that watch through this node.");
}
