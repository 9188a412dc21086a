using HealthPass.Api.Json;
using HealthPass.Api.Regions;
using HealthPass.Api.Service;
using HealthPass.Grains.Counting.Panels;
using HealthPass.Grains.Venues;
using HealthPass.Kernel.Regions;

namespace HealthPass.Api.Panels;

/// <summary>Puts the wall's panels into the shape that callers see.</summary>
internal static class PanelPresenter
{
    // What waits for the database grows with each scan: steps in which no single one shows.
    private const long LagStep = 1_000;
    private const double LagSecondsStep = 10;

    /// <summary>Puts panels together.</summary>
    /// <param name="panels">The panels.</param>
    /// <param name="service">How the service is.</param>
    /// <param name="regions">All regions.</param>
    /// <param name="areas">The functional areas that lie in the region.</param>
    /// <param name="isExact">Whether they tell all; otherwise nothing that moves with a single person.</param>
    /// <param name="isStaff">Whether the nodes are told one by one.</param>
    public static PanelsView Present(RegionPanels panels, ServiceHealth service, RegionTree regions, IReadOnlyList<AreaView> areas, bool isExact, bool isStaff) => new(
        panels.Code.ToString(),
        panels.Coverage is null ? null : Present(panels.Coverage, isExact),
        !isExact || panels.Channels is null ? null : Present(panels.Channels),
        isExact ? [.. panels.Hubs.Select(hub => Present(hub, regions, panels.HubWindowSeconds))] : null,
        panels.HubWindowSeconds,
        Present(service, isStaff, isExact),
        Rfc3339.Format(panels.AsOf),
        isExact ? Rfc3339.Format(panels.ChannelsAsOf) : null,
        !isExact,
        areas);

    /// <summary>How the service is.</summary>
    /// <param name="service">How it is.</param>
    /// <param name="isStaff">Whether the nodes are told one by one.</param>
    /// <param name="isExact">Whether lags are told as they are.</param>
    public static ServiceView Present(ServiceHealth service, bool isStaff, bool isExact)
    {
        var alive = service.Nodes.Where(node => node.Condition == NodeCondition.Alive).ToList();
        var records = service.Nodes.Sum(node => node.LagRecords);
        var seconds = Seconds(service.Nodes.Select(node => node.LagSeconds).DefaultIfEmpty().Max());
        return new(
            alive.Count,
            service.Nodes.Count,
            isExact ? records : records / LagStep * LagStep,
            isExact ? seconds : Math.Floor(seconds / LagSecondsStep) * LagSecondsStep,
            Seconds(service.Nodes.Select(node => node.FailingSeconds).DefaultIfEmpty().Max()),
            Seconds(alive.Select(node => node.ReportAgeSeconds).DefaultIfEmpty().Max()),
            isStaff ? [.. service.Nodes.Select(Present)] : null,
            Rfc3339.Format(service.AsOf));
    }

    private static NodeView Present(NodeHealth node) =>
        new(node.Node, node.Condition.ToWire(), Rfc3339.Format(node.HeardAt), node.LagRecords, Seconds(node.LagSeconds));

    // Where venues are is known to all who pass by; that somebody was there today is not.
    private static CoverageView Present(VenueCoverage coverage, bool isExact) => new(
        coverage.Registered,
        isExact ? coverage.Active : null,
        isExact ? coverage.Registered - coverage.Active : null,
        [
            .. coverage.Categories.Select(row => new CategoryView(
                row.Category.ToWire(), row.Category.Label(), row.Registered, isExact ? row.Active : null, isExact ? row.Registered - row.Active : null)),
        ],
        [
            .. coverage.Levels.Select(row => new LevelView(
                row.Level.ToWire(), row.Regions, row.Registered, isExact ? row.Active : null, isExact ? row.Registered - row.Active : null)),
        ],
        coverage.Expected,
        coverage.Present,
        isExact ? coverage.GateScans : null,
        isExact ? coverage.CheckIns : null);

    private static List<ChannelView> Present(IReadOnlyList<ChannelShare> channels)
    {
        var all = channels.Sum(channel => channel.Persons);
        return
        [
            .. channels.OrderByDescending(channel => channel.Persons).ThenBy(channel => channel.Channel, StringComparer.Ordinal)
                .Select(channel => new ChannelView(channel.Channel, channel.Persons, (double)channel.Persons / all)),
        ];
    }

    private static HubView Present(BusyHub hub, RegionTree regions, int windowSeconds) => new(
        hub.VenueId.ToString(),
        hub.Name,
        hub.Category.ToWire(),
        hub.Region.ToString(),
        regions.NameOf(hub.Region),
        hub.Scans,
        Math.Round(hub.Scans * 60d / windowSeconds, 1));

    private static double Seconds(double seconds) => Math.Round(Math.Max(0, seconds), 1);
}
