using HealthPass.Grains.Counting;
using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Time;
using HealthPass.Kernel.Verdicts;
using HealthPass.Tests.Fakes;
using HealthPass.Verification.Records;
using HealthPass.Verification.Tally;
using Xunit;

namespace HealthPass.Tests.Regions;

public sealed class RegionGrainTests
{
    private static readonly Guid FirstEpoch = Guid.NewGuid();

    [Fact]
    public async Task Two_nodes_add_up_and_each_nodes_numbers_are_cumulative()
    {
        await using var cluster = await Cluster.StartAsync();
        var region = Region(cluster);
        var incarnation = await region.Report(Report("a", 1, shows: 10, allow: 5, persons: [1, 2, 3]));
        Assert.Equal(incarnation, await region.Report(Report("b", 1, shows: 1, allow: 2, persons: [3, 4]) with { Registered = new(3, 1, 0) }));
        Assert.Equal((11L, 7L, 4L, new ColourCounts(3, 1, 0)), await NumbersAsync(region));
        await region.Report(Report("a", 2, shows: 12, allow: 6));
        Assert.Equal((13L, 8L, 4L, new ColourCounts(3, 1, 0)), await NumbersAsync(region));
        // A union must not have been written into one node's sketch.
        await region.Report(Report("b", 2, shows: 1, allow: 2, persons: [4]) with { Registered = new(3, 1, 0) });
        Assert.Equal(4, (await region.GetSnapshot()).Active);
    }

    [Fact]
    public async Task Repeated_and_late_reports_change_nothing()
    {
        await using var cluster = await Cluster.StartAsync();
        var region = await AskedAsync(cluster);
        await region.Report(Report("a", 5, shows: 10));
        var version = (await region.GetSnapshot()).Version;
        await region.Report(Report("a", 5, shows: 10));
        await region.Report(Report("a", 3, shows: 7));
        Assert.Equal(version, (await region.GetSnapshot()).Version);
        Assert.Equal(10, (await region.GetSnapshot()).Shows);
        await region.Report(Report("a", 6, shows: 11));
        Assert.True((await region.GetSnapshot()).Version > version);
        Assert.Equal(11, (await region.GetSnapshot()).Shows);
    }

    [Fact]
    public async Task Reports_of_two_days_may_arrive_in_any_order()
    {
        await using var cluster = await Cluster.StartAsync();
        var region = Region(cluster);
        var yesterday = Report("a", 1, shows: 100) with { Day = Samples.Today.AddDays(-1), Registered = new(1, 0, 0) };
        await region.Report(Report("a", 2, shows: 5) with { Registered = new(2, 0, 0) });
        await region.Report(yesterday);
        Assert.Equal((5L, 0L, 0L, new ColourCounts(2, 0, 0)), await NumbersAsync(region));

        // Across midnight: a report of the new day overtakes the last one of the day that has not ended here yet.
        await region.Report(Report("a", 4, shows: 1) with { Day = Samples.Today.AddDays(1), Registered = new(4, 0, 0) });
        await region.Report(Report("a", 3, shows: 9) with { Registered = new(3, 0, 0) });
        Assert.Equal((9L, 0L, 0L, new ColourCounts(4, 0, 0)), await NumbersAsync(region));
        cluster.Clock.Advance(TimeSpan.FromHours(12));
        Assert.Equal((1L, 0L, 0L, new ColourCounts(4, 0, 0)), await NumbersAsync(region));
    }

    [Fact]
    public async Task A_node_that_restarted_is_taken_at_its_new_word()
    {
        await using var cluster = await Cluster.StartAsync();
        var region = Region(cluster);
        await region.Report(Report("a", 50, shows: 10));
        await region.Report(Report("a", 1, shows: 9) with { Epoch = Guid.NewGuid() });
        Assert.Equal(9, (await region.GetSnapshot()).Shows);
    }

    [Fact]
    public async Task What_a_dead_process_sent_is_not_taken_after_its_successor_has_spoken()
    {
        await using var cluster = await Cluster.StartAsync();
        var region = await AskedAsync(cluster);
        var yesterday = Samples.Today.AddDays(-1);
        await region.Report(Report("a", 70, shows: 10, allow: 5) with { Process = 4, Registered = new(3, 0, 0) });
        await region.Report(Report("a", 1, shows: 11, allow: 6) with { Process = 5, Epoch = Guid.NewGuid(), Registered = new(4, 0, 0) });
        var version = (await region.GetSnapshot()).Version;

        // The last word of the dead, of a day that the successor has spoken of and of one that it has not.
        await region.Report(Report("a", 71, shows: 10, allow: 5) with { Process = 4, Registered = new(3, 0, 0) });
        await region.Report(Report("a", 72, shows: 99) with { Process = 4, Day = yesterday, Registered = new(3, 0, 0) });
        Assert.Equal((11L, 6L, 0L, new ColourCounts(4, 0, 0)), await NumbersAsync(region));
        Assert.Equal(version, (await region.GetSnapshot()).Version);

        // A clock that was set back, or another disk, does not make a process an earlier one.
        await region.Report(Report("a", 1, shows: 10) with { Process = 6, Epoch = Guid.NewGuid(), Registered = new(4, 0, 0) });
        Assert.Equal(10, (await region.GetSnapshot()).Shows);
    }

    [Fact]
    public async Task Midnight_in_Shanghai_begins_a_new_day_and_keeps_who_is_registered()
    {
        await using var cluster = await Cluster.StartAsync();
        var region = Region(cluster);
        await region.Report(Report("a", 1, shows: 10, persons: [1]) with { Registered = new(7, 0, 0) });
        cluster.Clock.SetUtcNow(new(2022, 9, 1, 23, 59, 59, 999, ShanghaiDay.Offset));
        Assert.Equal((10L, 0L, 1L, new ColourCounts(7, 0, 0)), await NumbersAsync(region));
        cluster.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal((0L, 0L, 0L, new ColourCounts(7, 0, 0)), await NumbersAsync(region));
        Assert.Equal(Samples.Today.AddDays(1), (await region.GetSnapshot()).Day);
    }

    [Fact]
    public async Task Numbers_that_midnight_has_begun_anew_are_as_of_midnight_and_not_of_yesterday()
    {
        await using var cluster = await Cluster.StartAsync();
        var region = await AskedAsync(cluster);
        await region.Report(Report("a", 1, shows: 10));
        var reported = cluster.Clock.GetUtcNow();
        Assert.Equal(reported, (await region.GetSnapshot()).AsOf);
        var midnight = new DateTimeOffset(2022, 9, 2, 0, 0, 0, ShanghaiDay.Offset);
        cluster.Clock.SetUtcNow(midnight);
        Assert.Equal(midnight, (await region.GetSnapshot()).AsOf);

        cluster.Clock.Advance(TimeSpan.FromMinutes(3));
        await region.Report(Report("a", 2, shows: 1) with { Day = Samples.Today.AddDays(1) });
        Assert.Equal(cluster.Clock.GetUtcNow(), (await region.GetSnapshot()).AsOf);
    }

    [Fact]
    public async Task A_region_that_wakes_again_says_so_and_knows_what_the_database_holds()
    {
        await using var cluster = await Cluster.StartAsync();
        await cluster.RegisterAsync(1);
        await cluster.RegisterAsync(2, Samples.FarVillage);
        await cluster.Get<IScanStore>().ShipAsync(
            new([Samples.Scan(1), Samples.Scan(2, Verdict.Deny)], [new(Samples.Today, Samples.Village.Code, 30)], 0, 100), CancellationToken.None);
        var sketch = new HyperLogLog();
        sketch.Add(Samples.Person(1));
        await cluster.Get<IScanStore>().WriteSketchesAsync([new(Samples.Today, Samples.City.Code, sketch.ToBytes())], CancellationToken.None);
        GiveTo(cluster, "gone", new(1, 0, 0), "registered_tally", "scan_tally", "show_tally", "active_sketch");
        var region = Region(cluster);
        Assert.Equal((30L, 1L, 1L, new ColourCounts(1, 0, 0)), await NumbersAsync(region));

        var incarnation = await region.Report(Report("gone", 1, shows: 31, allow: 1) with { Registered = new(1, 0, 0) });
        Assert.Equal((31L, 1L, 1L, new ColourCounts(1, 0, 0)), await NumbersAsync(region));
        await cluster.DeactivateAsync(region);
        Assert.Equal(30, (await region.GetSnapshot()).Shows);
        Assert.NotEqual(incarnation, await region.Report(Report("other", 1, shows: 1)));
        Assert.Equal((31L, 1L, 1L, new ColourCounts(1, 0, 0)), await NumbersAsync(region));
    }

    [Fact]
    public async Task A_region_that_wakes_asks_the_nodes_for_what_is_not_in_the_database_yet()
    {
        await using var cluster = await Cluster.StartAsync(2);
        var region = Region(cluster);
        for (var silo = 0; silo < 2; silo++)
        {
            var tally = cluster.Get<NodeTally>(silo);
            tally.OnDurable(Samples.Scan(1 + silo));
            tally.CountRegistered(new(true, null, new(Samples.Village.Code, new(1, 0, 0))));
            tally.CountActive(Samples.Village.Index, Samples.Person(1 + silo), Samples.Today);

            // Reported once, to an activation that is no more; nothing happens after it.
            foreach (var (_, report) in tally.TakeRegionReports().Where(item => item.Region == Samples.City.Code))
            {
                await region.Report(report);
            }
        }

        var before = await NumbersAsync(region);
        Assert.Equal((0L, 2L, 2L, new ColourCounts(2, 0, 0)), before);
        await cluster.DeactivateAsync(region);

        // The test's clock stands: no look but the first one, at waking.
        _ = await Eventually.ReadAsync(() => NumbersAsync(region), numbers => numbers == before);
    }

    [Fact]
    public async Task What_a_node_that_is_gone_left_behind_is_settled_against_the_table()
    {
        await using var cluster = await Cluster.StartAsync();
        await cluster.RegisterAsync(1);
        await cluster.RegisterAsync(2);
        await cluster.Get<IScanStore>().ShipAsync(new([Samples.Scan(1), Samples.Scan(2)], [], 0, 100), CancellationToken.None);
        var here = cluster.Get<NodeTally>().Node;

        // It ended before it reported the second person, and after a scan not yet shipped.
        GiveTo(cluster, "lost", new(2, 0, 0), "registered_tally", "scan_tally");
        var region = Region(cluster);
        await region.Report(Report("lost", 1, shows: 5, allow: 3) with { Registered = new(1, 0, 0) });
        Assert.Equal((5L, 3L, 0L, new ColourCounts(1, 0, 0)), await NumbersAsync(region));
        await SettledAsync(cluster, region, (5L, 3L, 0L, new ColourCounts(2, 0, 0)));

        // Its last word arrives late: older than the table in one number, newer in another.
        await region.Report(Report("lost", 2, shows: 6, allow: 3) with { Registered = new(1, 0, 0) });
        await SettledAsync(cluster, region, (6L, 3L, 0L, new ColourCounts(2, 0, 0)));

        // It is back and has the last word again; while it is there nothing else has.
        await region.Report(Report("lost", 1, shows: 7, allow: 4) with { Epoch = Guid.NewGuid(), Registered = new(2, 0, 0) });
        await region.Report(Report(here, 1, shows: 1) with { Registered = new(7, 0, 0) });
        await SettledAsync(cluster, region, (8L, 4L, 0L, new ColourCounts(9, 0, 0)));
    }

    private static async Task SettledAsync(Cluster cluster, IRegionGrain region, (long, long, long, ColourCounts) expected) =>
        _ = await Eventually.ReadAsync(() => NumbersAsync(region), numbers => numbers == expected, () => cluster.Clock.Advance(TimeSpan.FromSeconds(15)));

    // As if another node had done what was done here.
    private static void GiveTo(Cluster cluster, string node, ColourCounts registered, params string[] tables)
    {
        var here = cluster.Get<NodeTally>();
        here.CountRegistered(new(true, new(Samples.Village.Code, registered), null));
        foreach (var table in tables)
        {
            cluster.Sql($"UPDATE {table} SET node = '{node}' WHERE node = '{here.Node}'");
        }
    }

    // Woken, and told by the silo's own node that it has nothing: no more changes by itself.
    private static async Task<IRegionGrain> AskedAsync(Cluster cluster)
    {
        var region = Region(cluster);
        _ = await Eventually.ReadAsync(region.GetSnapshot, snapshot => snapshot.Version == 2);
        return region;
    }

    private static IRegionGrain Region(Cluster cluster) => cluster.Grains.GetGrain<IRegionGrain>(Samples.City.Code.Value);

    private static RegionReport Report(string node, long sequence, long shows = 0, long allow = 0, int[]? persons = null)
    {
        byte[]? sketch = null;
        if (persons is not null)
        {
            var active = new HyperLogLog();
            foreach (var person in persons)
            {
                active.Add(Samples.Person(person));
            }

            sketch = active.ToBytes();
        }

        return new(node, FirstEpoch, sequence, Samples.Today, default, shows, allow, 0, 0, sketch);
    }

    private static async Task<(long Shows, long Allow, long Active, ColourCounts Registered)> NumbersAsync(IRegionGrain region)
    {
        var snapshot = await region.GetSnapshot();
        return (snapshot.Shows, snapshot.Allow, snapshot.Active, snapshot.Registered);
    }
}
