using HealthPass.Grains.Counting.History;
using HealthPass.Grains.Counting.Targets;
using HealthPass.Grains.People;
using HealthPass.Grains.People.Printed;
using HealthPass.Grains.Reports;
using HealthPass.Grains.Venues;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;
using HealthPass.Kernel.Verdicts;
using HealthPass.Verification.Records;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static HealthPass.Tests.Storage.Some;

namespace HealthPass.Tests.Storage;

public abstract class HistoryStoreTests<TFixture> : StorageTests<TFixture>
    where TFixture : StorageFixture, new()
{
    private static readonly long DayStart = ShanghaiDay.StartOf(Day) / 1_000;
    private static readonly long DayEnd = DayStart + 86_400;

    [Fact]
    public async Task A_days_counts_are_what_directory_tallies_and_venues_say_at_its_end()
    {
        var one = Fixture.Node();
        var two = Fixture.Node("two");
        var directory = one.GetRequiredService<IPersonDirectory>();
        _ = await PutAsync(directory, 1, Wuhou, DayStart - 1);
        _ = await PutAsync(directory, 2, Wuhou, DayStart);
        _ = await PutAsync(directory, 3, Wuhou, DayEnd - 1);
        _ = await PutAsync(directory, 4, Wuhou, DayEnd);
        _ = await PutAsync(directory, 5, Zigong, DayStart + 60);
        _ = await PutAsync(directory, 6, Zigong, DayStart + 60, DirectoryState.Pending);
        // A person that another node recolours is still one person.
        await two.GetRequiredService<IPersonDirectory>().PutAsync(
            Entry(2, version: 2, colour: Colour.Red) with { AppliedAt = DayStart }, Cancelled);

        var venues = one.GetRequiredService<IVenueDirectory>();
        await venues.PutAsync(new(Station, "成都东站", "railway_station", Wuhou, DayStart - 5), Cancelled);
        await venues.PutAsync(new(Market, "市场", "market", Wuhou, DayEnd - 1), Cancelled);
        await venues.PutAsync(new(new(77), "明日开业", "hotel", Wuhou, DayEnd), Cancelled);
        await one.GetRequiredService<IScanStore>().ShipAsync(
            new([Scan(), Scan(verdict: Verdict.Deny), Scan(at: (DayEnd * 1_000) + 5, venue: Market)], [new(Day, Wuhou, 7)], 0, 10), Cancelled);
        await two.GetRequiredService<IScanStore>().ShipAsync(new([Scan(verdict: Verdict.Check)], [new(Day, Wuhou, 5)], 0, 10), Cancelled);

        var store = one.GetRequiredService<IHistoryStore>();
        Assert.Equal(
            [new(Wuhou, 3, 2, 12, new(1, 1, 1), 2, 1), new(Zigong, 1, 1, 0, default, 0, 0)],
            await store.ReadCountsAsync(Day, Cancelled));
        Assert.Equal(15, await store.CountAsync(Day, Cancelled));
        Assert.Equal([new(Wuhou, 4, 1, 0, new(1, 0, 0), 3, 1), new(Zigong, 1, 0, 0, default, 0, 0)], await store.ReadCountsAsync(Day.AddDays(1), Cancelled));
        Assert.Equal([(Wuhou, 1L)], await store.CountAppliedAsync(Chengdu, DayEnd, Cancelled));
    }

    [Fact]
    public async Task Lanes_are_counted_with_the_rows_and_a_row_that_is_left_out_is_in_none()
    {
        var late = Scan() with { Marks = ScanMarks.Late | ScanMarks.ClockUnsure, Means = ScanMeans.Card };
        await Store<IScanStore>().ShipAsync(new([Scan(), Scan(), late, Scan(at: (DayEnd * 1_000) + 5)], [], 0, 10), Cancelled);
        Assert.Equal([1], await Store<IScanStore>().ShipAsync(new([Scan() with { Means = ScanMeans.Printed, Marks = ScanMarks.Late }, late], [], 10, 20), Cancelled));
        _ = await Store<IScanStore>("two").ShipAsync(new([late, Scan()], [], 0, 10), Cancelled);

        Assert.Equal(
            [new(Day, "card", 1), new(Day, "clock_unsure", 1), new(Day, "code", 3), new(Day, "late", 2), new(Day, "printed", 1), new(Day.AddDays(1), "code", 1)],
            await Store<IHistoryStore>().ReadLanesAsync(Day, Day.AddDays(1), Cancelled));
    }

    [Fact]
    public async Task Ended_printed_codes_are_read_by_time_and_day_and_forgotten()
    {
        var store = Store<IPrintedEndings>();
        var start = DateTimeOffset.FromUnixTimeMilliseconds(Noon);
        Guid[] codes = [.. Enumerable.Range(1, 4).Select(number => Guid.Parse($"0000000{number}-0000-0000-0000-000000000000"))];
        await store.NoteAsync(codes[0], start, start.AddDays(7), Cancelled);
        await store.NoteAsync(codes[0], start.AddDays(1), start.AddDays(9), Cancelled);
        await store.NoteAsync(codes[1], start.AddHours(1), start.AddDays(3), Cancelled);
        await store.NoteAsync(codes[2], start.AddHours(2), start.AddDays(7), Cancelled);

        var today = ShanghaiDay.Of(start);
        Assert.Equal([new(codes[1], today.AddDays(3)), new(codes[0], today.AddDays(7))], await store.ReadAsync(start, start.AddHours(2), today, 9, Cancelled));
        Assert.Equal([new(codes[0], today.AddDays(7))], await store.ReadAsync(start, start.AddHours(2), today.AddDays(4), 9, Cancelled));
        Assert.Equal([codes[1]], await store.ReadRunOutAsync(today.AddDays(4), 9, Cancelled));
        await store.DropAsync([codes[1], codes[3]], Cancelled);
        Assert.Empty(await store.ReadRunOutAsync(today.AddDays(4), 9, Cancelled));
    }

    [Fact]
    public async Task Days_are_written_corrected_and_read_by_region()
    {
        var store = Store<IHistoryStore>();
        var rows = Enumerable.Range(0, 150).Select(number => Row(Day, new(510_107_000_000 + number), number)).ToList();
        await store.WriteDayAsync(new(Day, true, false, 5, 1), rows, [], Cancelled);
        await store.WriteDayAsync(new(Day.AddDays(1), false, false, 6, 2), [Row(Day.AddDays(1), Wuhou, 9)], [], Cancelled);
        await store.WriteDayAsync(null, [Row(Day, Wuhou, 1_000)], [(Day, rows[^1].Region)], Cancelled);

        Assert.Equal([(Row(Day, Wuhou, 1_000), true), (Row(Day.AddDays(1), Wuhou, 9), false)], await store.ReadRegionAsync(Wuhou, Day, Day.AddDays(1), Cancelled));
        Assert.Equal([Row(Day, Wuhou, 1_000)], await store.ReadDayAsync(Day, RegionLevel.County, Cancelled));
        Assert.Equal(rows.Skip(1).SkipLast(1), (await store.ReadDayAsync(Day, RegionLevel.Village, Cancelled)).Skip(1));
        Assert.Equal([new(Day, true, false, 5, 1), new(Day.AddDays(1), false, false, 6, 2)], await store.ReadDaysAsync(Day, Day.AddDays(1), Cancelled));

        // Only settled days count for the pace.
        Assert.Equal(
            [(rows[1].Region, Day, rows[1].Gained)],
            await store.ReadGainsAsync([Zigong, rows[1].Region], Day.AddDays(-3), Day.AddDays(3), Cancelled));
    }

    [Fact]
    public async Task A_sample_is_written_once_and_forgotten_in_time()
    {
        var store = Store<IHistoryStore>();
        await store.WritePointsAsync([Point(Wuhou, DayStart, 1), Point(Zigong, DayStart, 2), Point(Wuhou, DayStart + 300, 3)], Cancelled);
        await store.WritePointsAsync([Point(Wuhou, DayStart, 99)], Cancelled);
        Assert.Equal([Point(Wuhou, DayStart, 1), Point(Wuhou, DayStart + 300, 3)], await store.ReadPointsAsync(Wuhou, DayStart, DayEnd, Cancelled));
        Assert.Empty(await store.ReadPointsAsync(Wuhou, DayEnd, DayEnd + 86_400, Cancelled));

        var village = Region("510107001001");
        await store.WriteDayAsync(new(Day, true, true, 0, 0), [Row(Day, village, 5), Row(Day, Wuhou, 5)], [], Cancelled);
        await store.DropAsync(DayStart + 300, Day.AddDays(1), Cancelled);
        Assert.Equal([Point(Wuhou, DayStart + 300, 3)], await store.ReadPointsAsync(Wuhou, 0, DayEnd, Cancelled));
        Assert.Equal([Row(Day, Wuhou, 5)], await store.ReadDayAsync(Day, RegionLevel.Village, Cancelled));
    }

    [Fact]
    public async Task A_nodes_progress_never_goes_back_and_a_node_that_says_nothing_is_known()
    {
        var one = Fixture.Node();
        var store = one.GetRequiredService<IHistoryStore>();
        await store.WriteProgressAsync(500, stopped: false, Cancelled);
        await store.WriteProgressAsync(400, stopped: true, Cancelled);
        await Fixture.Node("two").GetRequiredService<IScanStore>().ShipAsync(new([Scan()], [], 0, 10), Cancelled);
        Assert.Equal([new("one", 500, true), new("two", 0, false)], (await store.ReadProgressAsync(Cancelled)).OrderBy(node => node.Node));
    }

    [Fact]
    public async Task Sketches_are_read_by_stretch_and_level_from_every_node()
    {
        var township = Region("510107001000");
        foreach (var name in new[] { "one", "two" })
        {
            await Store<IScanStore>(name).WriteSketchesAsync([new(Day, Wuhou, [1]), new(Day, township, [1]), new(Day, Zigong, [1])], Cancelled);
        }

        var store = Store<IHistoryStore>();
        var chengdu = await store.ReadSketchesAsync(Day, Chengdu.Value, Chengdu.End, RegionLevel.County, Cancelled);
        Assert.Equal([Wuhou, Wuhou], chengdu.Select(sketch => sketch.Region));
        Assert.Equal(4, (await store.ReadSketchesAsync(Day, Chengdu.Value, Chengdu.End, RegionLevel.Village, Cancelled)).Count);
    }

    [Fact]
    public async Task Targets_are_set_replaced_read_around_a_region_and_removed()
    {
        var store = Store<ITargetStore>();
        var tree = Samples.Tree;
        Assert.True(tree.TryFind(Chengdu, out var chengdu));
        await store.PutAsync(new(Province, Day, 0.5, null, "command", 1), Cancelled);
        await store.PutAsync(new(Wuhou, Day, 0.9, 0.8, "command", 1), Cancelled);
        await store.PutAsync(new(Wuhou, Day.AddDays(1), null, 0.7, "other", 2), Cancelled);
        await store.PutAsync(new(Zigong, Day, 0.9, 0.8, "command", 1), Cancelled);
        await store.PutAsync(new(Region("510107001000"), Day, 0.9, 0.8, "command", 1), Cancelled);

        Assert.Equal(
            [new(Province, Day, 0.5, null, "command", 1), new(Wuhou, Day.AddDays(1), null, 0.7, "other", 2)],
            await store.ReadAroundAsync(chengdu, Cancelled));
        Assert.Equal([Province, Wuhou, Zigong], (await store.ReadAsync(RegionLevel.County, Cancelled)).Select(target => target.Region));
        Assert.True(await store.RemoveAsync(Wuhou, Cancelled));
        Assert.False(await store.RemoveAsync(Wuhou, Cancelled));
    }

    [Fact]
    public async Task A_report_is_added_once_whoever_comes_first_and_read_back_byte_for_byte()
    {
        var stores = Enumerable.Range(0, 4).Select(i => Store<IReportStore>($"node-{i}")).ToList();
        var added = await Task.WhenAll(stores.Select((store, i) => store.AddAsync(Report(Day, 1, (byte)i), Cancelled)));
        Assert.Single(added, first => first);
        Assert.True(await stores[1].AddAsync(Report(Day, 2, 7) with { Document = [7, 7] }, Cancelled));
        Assert.True(await stores[1].AddAsync(Report(Day.AddDays(1), 1, 8), Cancelled));

        Assert.Equal([(byte)Array.IndexOf(added, true)], (await stores[0].FindAsync(Day, 1, Cancelled))!.Document);
        Assert.Equivalent(Report(Day, 2, 7) with { Document = [7, 7] }, await stores[0].FindAsync(Day, null, Cancelled), strict: true);
        Assert.Null(await stores[0].FindAsync(Day, 3, Cancelled));
        Assert.Equal(Day.AddDays(1), await stores[0].ReadLastDayAsync(Cancelled));
        Assert.Equal(
            [(Day.AddDays(1), 1), (Day, 2), (Day, 1)],
            (await stores[0].ListAsync(Day, Day.AddDays(5), 10, Cancelled)).Select(head => (head.Day, head.Version)));
    }

    [Theory]
    [InlineData("UPDATE daily_report SET issued_by = 'nobody'")]
    [InlineData("DELETE FROM daily_report")]
    public async Task The_database_refuses_to_change_a_report(string sql)
    {
        var store = Store<IReportStore>();
        await store.AddAsync(Report(Day, 1, 1), Cancelled);
        var error = await Assert.ThrowsAnyAsync<Exception>(() => Fixture.ScalarAsync(sql));
        Assert.Contains("immutable", error.Message, StringComparison.Ordinal);
        Assert.Equal([1], (await store.FindAsync(Day, 1, Cancelled))!.Document);
    }

    protected static IssuedReport Report(DateOnly day, int version, byte content) => new(
        new(day, version, 1_614_571_200_000, "schedule", version == 1 ? null : "更正", true, [.. Enumerable.Repeat(content, 32)]), [content]);

    private static Task<DirectoryChange> PutAsync(IPersonDirectory directory, int person, RegionCode region, long at, DirectoryState state = DirectoryState.Active) =>
        directory.PutAsync(Entry(person, region: region, state: state) with { AppliedAt = at }, Cancelled);

    private static RegionDay Row(DateOnly day, RegionCode region, long number) =>
        new(day, region, number + 1, number, number, number, new(number, number, number), number, number);

    private static RegionPoint Point(RegionCode region, long slot, long number) => new(region, slot, (slot * 1_000) + 12, number, number, number, new(number, number, number));
}
