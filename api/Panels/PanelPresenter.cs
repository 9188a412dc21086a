using HealthPass.Api.Json;
using HealthPass.Api.Service;
using HealthPass.Grains.Counting.Panels;
using HealthPass.Grains.Venues;
using HealthPass.Kernel.Regions;

namespace HealthPass.Api.Panels;

/// <summary>Puts the wall's panels into the shape that callers see.</summary>
internal static class PanelPresenter
{
    public static PanelsView Present(RegionPanels panels, ServiceHealth service, RegionTree regions, bool isPublic) => new(
        panels.Code.ToString(),
        panels.Coverage is null ? null : Present(panels.Coverage),
        panels.Channels is null ? null : Present(panels.Channels, isPublic),
        [.. panels.Hubs.Select(hub => Present(hub, regions, panels.HubWindowSeconds))],
        panels.HubWindowSeconds,
        Present(service, isPublic),
        Rfc3339.Format(panels.AsOf),
        Rfc3339.Format(panels.ChannelsAsOf));

    public static ServiceView Present(ServiceHealth service, bool isPublic)
    {
        var alive = service.Nodes.Where(node => node.Condition == NodeCondition.Alive).ToList();
        return new(
            alive.Count,
            service.Nodes.Count,
            service.Nodes.Sum(node => node.LagRecords),
            Seconds(service.Nodes.Select(node => node.LagSeconds).DefaultIfEmpty().Max()),
            Seconds(service.Nodes.Select(node => node.FailingSeconds).DefaultIfEmpty().Max()),
            Seconds(alive.Select(node => node.ReportAgeSeconds).DefaultIfEmpty().Max()),
            isPublic ? null : [.. service.Nodes.Select(Present)],
            Rfc3339.Format(service.AsOf));
    }

    private static NodeView Present(NodeHealth node) =>
        new(node.Node, node.Condition.ToWire(), Rfc3339.Format(node.HeardAt), node.LagRecords, Seconds(node.LagSeconds));

    private static CoverageView Present(VenueCoverage coverage) => new(
        coverage.Registered,
        coverage.Active,
        coverage.Registered - coverage.Active,
        [
            .. coverage.Categories.Select(row => new CategoryView(
                row.Category.ToWire(), row.Category.Label(), row.Registered, row.Active, row.Registered - row.Active)),
        ],
        [
            .. coverage.Levels.Select(row => new LevelView(
                row.Level.ToWire(), row.Regions, row.Registered, row.Active, row.Registered - row.Active)),
        ]);

    private static List<ChannelView> Present(IReadOnlyList<ChannelShare> channels, bool isPublic)
    {
        var shown = isPublic ? ChannelShares.Public(channels) : ChannelShares.Ordered(channels);
        var all = shown.Sum(channel => channel.Persons);
        return [.. shown.Select(channel => new ChannelView(channel.Channel, channel.Persons, (double)channel.Persons / all))];
    }

    private static HubView Present(BusyHub hub, RegionTree regions, int windowSeconds) => new(
        hub.VenueId.ToString(),
        hub.Name,
        hub.Category.ToWire(),
        hub.Region.ToString(),
        regions.TryFind(hub.Region, out var region) ? region.Name : string.Empty,
        hub.Scans,
        Math.Round(hub.Scans * 60d / windowSeconds, 1));

    private static double Seconds(double seconds) => Math.Round(Math.Max(0, seconds), 1);
}
