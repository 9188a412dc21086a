using HealthPass.Grains.Counting;
using HealthPass.Grains.Counting.History;
using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;
using HealthPass.Tests.Fakes;
using HealthPass.Verification.Records;
using Xunit;

namespace HealthPass.Tests.Regions.History;

public sealed class HistoryGrainTests
{
    private static readonly DateOnly Day = Samples.Today;

    [Fact]
    public async Task Each_five_minutes_are_sampled_once_and_what_was_missed_stays_missing()
    {
        await using var cluster = await Cluster.StartAsync();
        var store = cluster.Get<IHistoryStore>();
        var grain = cluster.Grains.GetGrain<IHistoryGrain>(0);
        var region = cluster.Grains.GetGrain<IRegionGrain>(Samples.County.Code.Value);
        await region.Report(Report(1, shows: 5));
        await grain.Tick();
        await region.Report(Report(2, shows: 6));
        await cluster.DeactivateAsync(grain);
        await grain.Tick();
        await region.Report(Report(3, shows: 9));
        cluster.Clock.SetUtcNow(Samples.Noon.AddMinutes(17));
        await grain.Tick();

        var points = await store.ReadPointsAsync(Samples.County.Code, DaySlots.FirstOf(Day), DaySlots.FirstOf(Day.AddDays(1)), CancellationToken.None);
        var noon = Samples.Noon.ToUnixTimeSeconds();
        Assert.Equal([(noon, 5L), (noon + 900, 9L)], points.Select(point => (point.Slot, point.Shows)));
        Assert.Equal((noon + 1_020) * 1_000, points[1].At);
        Assert.Equal(3, points[1].Registered);
        Assert.Equal(2, (await store.ReadPointsAsync(Samples.Tree.Root.Code, 0, long.MaxValue, CancellationToken.None)).Count);
        Assert.Empty(await store.ReadPointsAsync(Samples.Township.Code, 0, long.MaxValue, CancellationToken.None));
    }

    [Fact]
    public async Task A_day_is_settled_when_every_node_is_past_it_and_late_records_are_taken_up()
    {
        await using var cluster = await Cluster.StartAsync();
        var store = cluster.Get<IHistoryStore>();
        var scans = cluster.Get<IScanStore>();
        var grain = cluster.Grains.GetGrain<IHistoryGrain>(0);
        var person = await cluster.RegisterAsync(1);
        var sketch = new HyperLogLog();
        _ = sketch.Add(person);
        await scans.ShipAsync(new([Samples.Scan(1)], [new(Day, Samples.Village.Code, 3)], 0, 10), CancellationToken.None);
        await scans.WriteSketchesAsync([new(Day, Samples.County.Code, sketch.ToBytes())], CancellationToken.None);
        await store.WriteProgressAsync(ShanghaiDay.StartOf(Day), stopped: false, CancellationToken.None);

        cluster.Clock.SetUtcNow(Midnight(1).AddMinutes(1));
        await grain.Tick();
        var (row, settled) = Assert.Single(await store.ReadRegionAsync(Samples.County.Code, Day, Day, CancellationToken.None));
        Assert.Equal((new(Day, Samples.County.Code, 1, 1, 1, 3, new(1, 0, 0), 0, 0), false), (row, settled));

        // The day after tomorrow it is waited for no longer, and yet what comes then is taken up.
        cluster.Clock.SetUtcNow(Midnight(4).AddMinutes(1));
        await grain.Tick();
        Assert.True(Assert.Single(await store.ReadRegionAsync(Samples.County.Code, Day, Day, CancellationToken.None)).Settled);
        await scans.ShipAsync(new([Samples.Scan(2)], [new(Day, Samples.Village.Code, 8)], 10, 20), CancellationToken.None);
        await grain.Tick();
        (row, settled) = Assert.Single(await store.ReadRegionAsync(Samples.County.Code, Day, Day, CancellationToken.None));
        Assert.Equal((2L, 8L, true), (row.Scans.Allow, row.Shows, settled));

        // Every day in between has its row, and the node that has come by settles all but the newest.
        await store.WriteProgressAsync(ShanghaiDay.StartOf(Day.AddDays(3)), stopped: false, CancellationToken.None);
        await grain.Tick();
        Assert.Equal(
            [(Day, true, true), (Day.AddDays(1), true, true), (Day.AddDays(2), true, true), (Day.AddDays(3), false, false)],
            (await store.ReadDaysAsync(Day, Day.AddDays(9), CancellationToken.None)).Select(day => (day.Day, day.Settled, day.Complete)));
    }

    [Fact]
    public async Task A_day_that_was_complete_is_computed_again_when_gates_bring_scans_of_it()
    {
        await using var cluster = await Cluster.StartAsync();
        var store = cluster.Get<IHistoryStore>();
        var scans = cluster.Get<IScanStore>();
        var grain = cluster.Grains.GetGrain<IHistoryGrain>(0);
        await scans.ShipAsync(new([Samples.Scan(1)], [], 0, 10), CancellationToken.None);
        await store.WriteProgressAsync(ShanghaiDay.StartOf(Day.AddDays(2)), stopped: false, CancellationToken.None);
        cluster.Clock.SetUtcNow(Midnight(1).AddMinutes(1));
        await grain.Tick();
        Assert.True(Assert.Single(await store.ReadDaysAsync(Day, Day, CancellationToken.None)).Complete);

        await scans.ShipAsync(new([Samples.Scan(2) with { Marks = ScanMarks.Late }], [], 10, 20), CancellationToken.None);
        await grain.Tick();
        var (row, _) = Assert.Single(await store.ReadRegionAsync(Samples.County.Code, Day, Day, CancellationToken.None));
        Assert.Equal(2, row.Scans.Allow);
        Assert.Equal(1, Assert.Single(await store.ReadDaysAsync(Day, Day, CancellationToken.None)).Late);
    }

    [Fact]
    public async Task A_day_whose_sketches_were_dropped_keeps_its_active_persons_when_it_is_computed_again()
    {
        await using var cluster = await Cluster.StartAsync();
        var scans = cluster.Get<IScanStore>();
        var sketch = new HyperLogLog();
        _ = sketch.Add(await cluster.RegisterAsync(1));
        await scans.WriteSketchesAsync([new(Day, Samples.County.Code, sketch.ToBytes())], CancellationToken.None);
        cluster.Clock.SetUtcNow(Midnight(4).AddMinutes(1));
        var (head, rows) = await cluster.Get<DayCounting>().ComputeAsync(Day, RegionLevel.Village, CancellationToken.None);
        Assert.True(head.Settled);
        Assert.Equal(1, rows.Single(row => row.Region == Samples.County.Code).Active);

        Assert.Equal(1, await cluster.Get<IRetentionStore>().DropSketchesBeforeAsync(Day.AddDays(1), CancellationToken.None));
        await scans.ShipAsync(new([], [new(Day, Samples.Village.Code, 3)], 0, 10), CancellationToken.None);
        (_, rows) = await cluster.Get<DayCounting>().ComputeAsync(Day, RegionLevel.County, CancellationToken.None);
        var county = rows.Single(row => row.Region == Samples.County.Code);
        Assert.Equal((1L, 3L), (county.Active, county.Shows));
        Assert.Equal(county, Assert.Single(await cluster.Get<IHistoryStore>().ReadRegionAsync(Samples.County.Code, Day, Day, CancellationToken.None)).Row);
    }

    [Fact]
    public async Task Points_are_forgotten_after_the_days_they_are_kept_for()
    {
        await using var cluster = await Cluster.StartAsync();
        var store = cluster.Get<IHistoryStore>();
        var grain = cluster.Grains.GetGrain<IHistoryGrain>(0);
        await grain.Tick();
        cluster.Clock.SetUtcNow(Samples.Noon.AddDays(7));
        await grain.Tick();
        Assert.Equal(2, (await store.ReadPointsAsync(Samples.Tree.Root.Code, 0, long.MaxValue, CancellationToken.None)).Count);
        cluster.Clock.SetUtcNow(Samples.Noon.AddDays(8));
        await grain.Tick();
        Assert.Equal(
            [Samples.Noon.AddDays(7).ToUnixTimeSeconds(), Samples.Noon.AddDays(8).ToUnixTimeSeconds()],
            (await store.ReadPointsAsync(Samples.Tree.Root.Code, 0, long.MaxValue, CancellationToken.None)).Select(point => point.Slot));
    }

    private static DateTimeOffset Midnight(int daysLater) => new(Day.AddDays(daysLater).ToDateTime(TimeOnly.MinValue), ShanghaiDay.Offset);

    private static RegionReport Report(long sequence, long shows) =>
        new("a", Epoch, sequence, Day, new(3, 0, 0), shows, 0, 0, 0, null);

    private static readonly Guid Epoch = Guid.NewGuid();
}
