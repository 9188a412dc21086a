using HealthPass.Grains.Counting;
using HealthPass.Grains.Counting.Panels;
using HealthPass.Grains.Venues;
using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Faults;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;
using HealthPass.Storage.Stores;
using HealthPass.Tests.Fakes;
using HealthPass.Verification.Records;
using HealthPass.Verification.Tally;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace HealthPass.Tests.Panels;

public sealed class PanelsGrainTests
{
    private static readonly VenueId Airport = new(7);
    private static readonly VenueId Mall = new(8);

    [Fact]
    public async Task Venues_are_counted_once_however_many_nodes_scan_there()
    {
        await using var cluster = await StartAsync();
        var panels = Panels(cluster);
        await ReadAsync(cluster, panels);
        var incarnation = await panels.Report(Report("a", complete: true, (Airport, 10)));
        Assert.Equal(incarnation, await panels.Report(Report("b", complete: true, (Airport, 3))));
        cluster.Clock.Advance(TimeSpan.FromSeconds(5));
        var coverage = (await panels.GetPanels(Samples.County.Code)).Coverage!;
        Assert.Equal((2, 1), (coverage.Registered, coverage.Active));
        Assert.Equal([new(VenueCategory.Airport, 1, 1), new(VenueCategory.Mall, 1, 0)], coverage.Categories);
    }

    [Fact]
    public async Task A_hub_is_as_busy_as_the_scans_since_the_first_report()
    {
        await using var cluster = await StartAsync();
        var panels = Panels(cluster);
        await ReadAsync(cluster, panels);

        // What was counted before may have been at any time of the day.
        await panels.Report(Report("a", complete: true, (Airport, 1_000), (Mall, 5)));
        cluster.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Empty((await panels.GetPanels(Samples.Tree.Root.Code)).Hubs);
        await panels.Report(Report("a", complete: false, (Airport, 1_030)));
        await panels.Report(Report("b", complete: true, (Airport, 500)));
        await panels.Report(Report("b", complete: false, (Airport, 512)));
        cluster.Clock.Advance(TimeSpan.FromSeconds(5));
        var hub = Assert.Single((await panels.GetPanels(Samples.Tree.Root.Code)).Hubs);
        Assert.Equal((Airport, "机场", 42L), (hub.VenueId, hub.Name, hub.Scans));
        cluster.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Empty((await panels.GetPanels(Samples.Tree.Root.Code)).Hubs);
    }

    [Fact]
    public async Task A_hub_that_opens_is_among_the_busiest_with_its_first_scans()
    {
        await using var cluster = await StartAsync();
        var panels = Panels(cluster);
        await ReadAsync(cluster, panels);
        await panels.Report(Report("a", complete: true));
        await cluster.Get<IVenueDirectory>().PutAsync(
            new(new(9), "新站", "railway_station", Samples.County.Code, cluster.Clock.GetUtcNow().ToUnixTimeSeconds()), CancellationToken.None);
        await panels.Report(Report("a", complete: false, (new(9), 25)));
        IReadOnlyList<BusyHub> hubs;
        while ((hubs = (await panels.GetPanels(Samples.County.Code)).Hubs).Count == 0)
        {
            // The grain reads the directory by its own timer.
            cluster.Clock.Advance(TimeSpan.FromSeconds(5));
            await Task.Yield();
        }

        Assert.Equal(("新站", 25L), Assert.Single(hubs.Select(hub => (hub.Name, hub.Scans))));
    }

    [Theory]
    [InlineData(4, 900)]
    [InlineData(5, 1)]
    public async Task A_report_that_was_overtaken_changes_nothing(long process, long sequence)
    {
        await using var cluster = await StartAsync();
        var panels = Panels(cluster);
        await ReadAsync(cluster, panels);
        await panels.Report(Report("a", complete: true, (Airport, 1_000)) with { Process = 5, Sequence = 2 });
        await panels.Report(Report("a", complete: false, (Airport, 990)) with { Process = process, Sequence = sequence });
        await panels.Report(Report("a", complete: false, (Airport, 1_007)) with { Process = 5, Sequence = 3 });
        cluster.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(7, Assert.Single((await panels.GetPanels(Samples.Tree.Root.Code)).Hubs).Scans);
    }

    [Fact]
    public async Task At_midnight_every_venue_is_silent_and_the_nodes_are_asked_for_everything_again()
    {
        await using var cluster = await StartAsync();
        var panels = Panels(cluster);
        await ReadAsync(cluster, panels);
        var incarnation = await panels.Report(Report("a", complete: true, (Mall, 5)));
        cluster.Clock.Advance(TimeSpan.FromHours(12));

        // The node's clock is a moment behind.
        Assert.NotEqual(incarnation, await panels.Report(Report("a", complete: false, (Mall, 6))));
        Assert.Equal(0, (await panels.GetPanels(Samples.County.Code)).Coverage!.Active);
        Assert.Equal(incarnation, await panels.Report(Report("a", complete: true, (Mall, 1)) with { Day = Samples.Today.AddDays(1) }));
        cluster.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(1, (await panels.GetPanels(Samples.County.Code)).Coverage!.Active);
    }

    [Fact]
    public async Task Panels_that_wake_know_from_the_database_what_nodes_that_are_gone_had_scanned()
    {
        await using var cluster = await StartAsync();
        await cluster.Get<IScanStore>().ShipAsync(new([Samples.Scan(1, venue: Mall, region: Samples.County)], [], 0, 100), CancellationToken.None);
        var panels = Panels(cluster);
        await ReadAsync(cluster, panels);
        Assert.Equal(1, (await panels.GetPanels(Samples.County.Code)).Coverage!.Active);
    }

    [Fact]
    public async Task Channels_are_those_that_people_applied_through()
    {
        await using var cluster = await StartAsync();
        await cluster.RegisterAsync(1);
        await cluster.RegisterAsync(2);
        await cluster.RegisterAsync(3, Samples.FarVillage);
        var panels = Panels(cluster);
        var first = await panels.GetPanels(Samples.City.Code);
        Assert.Equal([new("wechat", 2)], first.Channels);
        Assert.Equal(cluster.Clock.GetUtcNow(), first.ChannelsAsOf);

        // For a minute they are those that were read, and say so.
        await cluster.RegisterAsync(4);
        cluster.Clock.Advance(TimeSpan.FromSeconds(50));
        var kept = await panels.GetPanels(Samples.City.Code);
        Assert.Equal((first.ChannelsAsOf, 2L), (kept.ChannelsAsOf, Assert.Single(kept.Channels!).Persons));
        cluster.Clock.Advance(TimeSpan.FromSeconds(10));
        var again = await panels.GetPanels(Samples.City.Code);
        Assert.Equal((cluster.Clock.GetUtcNow(), 3L), (again.ChannelsAsOf!.Value, Assert.Single(again.Channels!).Persons));
        Assert.Equal([new("wechat", 4)], (await panels.GetPanels(Samples.Tree.Root.Code)).Channels);
        Assert.Empty((await panels.GetPanels(Samples.Tree.Nodes.Last(node => node.Level == RegionLevel.County && !node.Code.Contains(Samples.FarVillage.Code)).Code)).Channels!);
    }

    [Fact]
    public async Task The_service_has_its_nodes_and_says_which_of_them_says_nothing()
    {
        await using var cluster = await StartAsync();
        var panels = Panels(cluster);
        var node = cluster.Get<NodeTally>().Node;
        await panels.Report(Report(node, complete: true) with { LagRecords = 12, LagSeconds = 3 });
        await panels.Report(Report("lost", complete: true));
        var service = await panels.GetService();
        Assert.Equal([(node, NodeCondition.Alive, 12L), ("lost", NodeCondition.Gone, 0)], service.Nodes.Select(known => (known.Node, known.Condition, known.LagRecords)).OrderByDescending(known => known.LagRecords));
        cluster.Clock.Advance(TimeSpan.FromSeconds(21));
        Assert.Equal(NodeCondition.Silent, (await panels.GetService()).Nodes.Single(known => known.Node == node).Condition);
        cluster.Clock.Advance(TimeSpan.FromHours(25));
        Assert.Equal(node, Assert.Single((await panels.GetService()).Nodes).Node);
    }

    [Fact]
    public async Task Names_that_change_with_every_start_are_refused_before_they_fill_the_memory()
    {
        await using var cluster = await StartAsync();
        var panels = Panels(cluster);
        for (var number = 0; number < HeardNodes.MaxNodes; number++)
        {
            _ = await panels.Report(Report($"pod-{number}", complete: true));
        }

        _ = await Assert.ThrowsAsync<InvalidOperationException>(() => panels.Report(Report("pod-new", complete: true)));
        _ = await panels.Report(Report("pod-1", complete: false));

        // With the second day after their last word they are forgotten.
        cluster.Clock.Advance(TimeSpan.FromHours(49));
        _ = await panels.Report(Report("pod-new", complete: true));
    }

    [Fact]
    public async Task A_database_that_does_not_answer_leaves_the_panels_what_they_know()
    {
        var outage = new Outage();
        await using var cluster = await StartAsync(silo => silo.Services.AddSingleton<IRegionNumbers>(
            provider => new BreakableNumbers(ActivatorUtilities.CreateInstance<RegionNumbers>(provider), outage)));
        await cluster.RegisterAsync(1);
        var panels = Panels(cluster);
        await ReadAsync(cluster, panels);
        var before = await panels.GetPanels(Samples.City.Code);
        outage.IsOn = true;
        cluster.Clock.Advance(TimeSpan.FromMinutes(2));
        var after = await panels.GetPanels(Samples.City.Code);
        Assert.Equal(before.Channels, after.Channels);
        Assert.Equal(before.ChannelsAsOf, after.ChannelsAsOf);
        Assert.Equal(before.Coverage!.Registered, after.Coverage!.Registered);
    }

    private static IPanelsGrain Panels(Cluster cluster) => cluster.Grains.GetGrain<IPanelsGrain>(0);

    private static async Task<Cluster> StartAsync(Action<ISiloBuilder>? configure = null)
    {
        var cluster = await Cluster.StartAsync(configure: configure);
        var venues = cluster.Get<IVenueDirectory>();
        await venues.PutAsync(new(Airport, "机场", "airport", Samples.County.Code, 1), CancellationToken.None);
        await venues.PutAsync(new(Mall, "商场", "mall", Samples.County.Code, 2), CancellationToken.None);
        return cluster;
    }

    // The directory is read by the grain's own timer, which goes by the test's clock.
    private static async Task ReadAsync(Cluster cluster, IPanelsGrain panels)
    {
        while ((await panels.GetPanels(Samples.Tree.Root.Code)).Coverage is null)
        {
            cluster.Clock.Advance(TimeSpan.FromSeconds(5));
            await Task.Yield();
        }
    }

    private static PanelReport Report(string node, bool complete, params (VenueId Venue, long Scans)[] venues) => new(
        node, Samples.Today, [.. venues.Select(venue => venue.Venue.ToGrainKey())], [.. venues.Select(venue => venue.Scans)], complete, 0, 0, 0, 0.5);

    private sealed class Outage
    {
        public bool IsOn { get; set; }
    }

    private sealed class BreakableNumbers(IRegionNumbers inner, Outage outage) : IRegionNumbers
    {
        public Task<IReadOnlyList<NodeRegionNumbers>> ReadRegionAsync(RegionCode region, DateOnly day, CancellationToken cancellationToken) =>
            Now().ReadRegionAsync(region, day, cancellationToken);

        public Task<IReadOnlyList<(string Node, VenueTally Tally)>> ReadVenueAsync(VenueId venue, DateOnly day, CancellationToken cancellationToken) =>
            Now().ReadVenueAsync(venue, day, cancellationToken);

        public Task<IReadOnlyList<(string Channel, long Persons)>> ReadChannelsAsync(RegionCode region, CancellationToken cancellationToken) =>
            Now().ReadChannelsAsync(region, cancellationToken);

        public Task<IReadOnlyList<(string Node, VenueHour Hour)>> ReadVenueHoursAsync(VenueId venue, DateOnly day, CancellationToken cancellationToken) =>
            Now().ReadVenueHoursAsync(venue, day, cancellationToken);

        public Task<IReadOnlyList<(string Node, VenueId Venue, long Scans, long CheckIns)>> ReadScannedVenuesAsync(DateOnly day, CancellationToken cancellationToken) =>
            Now().ReadScannedVenuesAsync(day, cancellationToken);

        private IRegionNumbers Now() => outage.IsOn ? throw new StorageUnavailableException("down") : inner;
    }
}
