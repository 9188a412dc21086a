using HealthPass.Grains.Counting;
using HealthPass.Grains.Counting.History;
using HealthPass.Grains.People;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Faults;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;
using HealthPass.Kernel.Verdicts;
using HealthPass.Verification.Records;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static HealthPass.Tests.Storage.Some;

namespace HealthPass.Tests.Storage;

public abstract class ScanStoreTests<TFixture> : StorageTests<TFixture>
    where TFixture : StorageFixture, new()
{
    private const long Midnight = Noon + (12 * 3_600_000);

    [Fact]
    public async Task A_tester_reads_words_in_the_table()
    {
        var id = Guid.Parse("0b0e0d5c-8a56-4a77-9b0e-2f6f2f6d0a01");
        var store = Store<IScanStore>();

        await store.ShipAsync(new([Scan(id, Verdict.Deny), Scan(verdict: Verdict.Check) with { Colour = Colour.None, TestAgeHours = null, GateId = default }], [], 0, 2), Cancelled);

        Assert.Equal(id.ToString("D"), (await Fixture.ScalarAsync("SELECT scan_id FROM scan_record WHERE verdict = 'deny'"))!.ToString());
        Assert.Equal("red", await Fixture.ScalarAsync("SELECT colour FROM scan_record WHERE verdict = 'deny'"));
        Assert.Equal(Person(7).ToString(), await Fixture.ScalarAsync("SELECT person_id FROM scan_record WHERE verdict = 'deny'"));
        Assert.Equal(Station.ToString(), await Fixture.ScalarAsync("SELECT venue_id FROM scan_record WHERE verdict = 'deny'"));
        Assert.Equal("valid in code gate-1 one", await Fixture.ScalarAsync(
            "SELECT code_state || ' ' || direction || ' ' || means || ' ' || gate_id || ' ' || node FROM scan_record WHERE verdict = 'deny'"));
        Assert.Equal(1, await Fixture.CountAsync(
            """
            SELECT count(*) FROM scan_record WHERE verdict = 'check' AND colour IS NULL AND test_age_hours IS NULL AND gate_id IS NULL
               AND place IS NULL AND marks IS NULL AND clock_offset_seconds IS NULL
            """));
        var at = await Fixture.ScalarAsync("SELECT scanned_at FROM scan_record LIMIT 1");
        Assert.True(at is "2021-03-01T04:00:00.000Z" || at is DateTime { Kind: DateTimeKind.Utc, Hour: 4, Minute: 0 });
    }

    [Fact]
    public async Task What_is_out_of_the_ordinary_about_a_scan_is_read_in_words()
    {
        var late = Scan() with { Place = ushort.MaxValue, Marks = (ScanMarks)63, Means = ScanMeans.Card, ClockOffset = -7200 };
        var usual = Scan() with { Place = 3, Means = ScanMeans.CheckIn, Reason = byte.MaxValue, ClockOffset = 5 };
        await Store<IScanStore>().ShipAsync(new([late, usual], [], 0, 2), Cancelled);

        const string Words = "SELECT means || ' ' || place || ' ' || coalesce(marks, 'usual') || ' ' || coalesce(clock_offset_seconds, 0) || ' ' || reason FROM scan_record";
        Assert.Equal("card 65535 late,clock_unsure,degraded,unproven,far,hasty -7200 4", await Fixture.ScalarAsync($"{Words} WHERE place = 65535"));
        Assert.Equal("check_in 3 usual 0 255", await Fixture.ScalarAsync($"{Words} WHERE place = 3"));
    }

    [Fact]
    public async Task Every_process_of_a_node_has_a_higher_number_than_those_before_it()
    {
        var one = Store<IScanStore>("one");
        Assert.Equal(1, await one.NumberProcessAsync(Cancelled));
        Assert.Equal(2, await one.NumberProcessAsync(Cancelled));
        Assert.Equal(1, await Store<IScanStore>("two").NumberProcessAsync(Cancelled));
        var numbers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Store<IScanStore>("one").NumberProcessAsync(Cancelled)));
        Assert.Equal([3, 4, 5, 6], numbers.Order());
    }

    [Fact]
    public async Task Rows_tallies_and_watermark_arrive_together()
    {
        var store = Store<IScanStore>();
        Assert.Equal(0, await store.ReadWatermarkAsync(Cancelled));

        var leftOut = await store.ShipAsync(
            new([Scan(), Scan(), Scan(verdict: Verdict.Check), Scan(verdict: Verdict.Deny, venue: Market, region: Zigong), Scan(at: Midnight)], [new(Day, Wuhou, 12)], 0, 640),
            Cancelled);

        Assert.Empty(leftOut);
        Assert.Equal(640, await store.ReadWatermarkAsync(Cancelled));
        Assert.Equal(5, await Fixture.CountAsync("SELECT count(*) FROM scan_record"));
        Assert.Equal(
            [
                new(Day, Station, Wuhou, new(2, 1, 0)),
                new(Day, Market, Zigong, new(0, 0, 1)),
                new(Day.AddDays(1), Station, Wuhou, new(1, 0, 0)),
            ],
            await store.ReadVenueTalliesAsync(Day, Cancelled));
        Assert.Single(await store.ReadVenueTalliesAsync(Day.AddDays(1), Cancelled));
        Assert.Equal([new(Day, Wuhou, 12)], await store.ReadShowTalliesAsync(Day, Cancelled));
    }

    [Fact]
    public async Task Tallies_grow_from_batch_to_batch_and_shows_never_fall()
    {
        var store = Store<IScanStore>();
        await store.ShipAsync(new([Scan()], [new(Day, Wuhou, 10), new(Day, Wuhou, 11)], 0, 1), Cancelled);
        await store.ShipAsync(new([Scan(), Scan(verdict: Verdict.Deny)], [new(Day, Wuhou, 9), new(Day, Zigong, 1)], 1, 3), Cancelled);

        Assert.Equal([new(Day, Station, Wuhou, new(2, 0, 1))], await store.ReadVenueTalliesAsync(Day, Cancelled));
        Assert.Equal([new(Day, Wuhou, 11), new(Day, Zigong, 1)], await store.ReadShowTalliesAsync(Day, Cancelled));
    }

    [Fact]
    public async Task A_scan_id_enters_once_within_a_batch_across_batches_across_nodes_and_across_midnight()
    {
        var one = Store<IScanStore>("one");
        var two = Store<IScanStore>("two");
        var (a, b, c) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());

        Assert.Equal([1], await one.ShipAsync(new([Scan(a), Scan(a, Verdict.Deny), Scan(b, at: Midnight - 1)], [], 0, 3), Cancelled));
        Assert.Equal([0, 2], await one.ShipAsync(new([Scan(a), Scan(c, at: Midnight), Scan(b, at: Midnight)], [], 3, 6), Cancelled));
        Assert.Equal([0, 1, 2], await two.ShipAsync(new([Scan(c, at: Midnight - 1), Scan(b), Scan(a)], [], 0, 3), Cancelled));

        Assert.Equal(3, await Fixture.CountAsync("SELECT count(*) FROM scan_record"));
        Assert.Equal(3, (await one.ReadVenueTalliesAsync(Day, Cancelled)).Sum(tally => tally.Scans.Allow));
        Assert.Empty(await two.ReadVenueTalliesAsync(Day, Cancelled));
        Assert.Equal(3, await two.ReadWatermarkAsync(Cancelled));
    }

    [Fact]
    public async Task Of_an_id_on_both_sides_of_midnight_in_one_batch_the_first_record_enters()
    {
        var (a, b) = (Guid.NewGuid(), Guid.NewGuid());

        var leftOut = await Store<IScanStore>().ShipAsync(
            new([Scan(a, at: Midnight - 1), Scan(a, Verdict.Deny, Midnight), Scan(b, at: Midnight), Scan(b, Verdict.Deny, Midnight - 1), Scan(a)], [], 0, 5), Cancelled);

        Assert.Equal([1, 3, 4], leftOut);
        Assert.Equal(2, await Fixture.CountAsync("SELECT count(*) FROM scan_record WHERE verdict = 'allow'"));
        Assert.Equal(2, await Fixture.CountAsync("SELECT count(*) FROM scan_record"));
    }

    [Fact]
    public async Task Whichever_records_of_a_batch_are_there_already_those_are_left_out()
    {
        var random = new Random(11);
        var scans = Enumerable.Range(0, 3_000).Select(_ => Scan(Guid.NewGuid(), at: Midnight - random.Next(0, 2))).ToList();
        var known = Enumerable.Range(0, scans.Count).Where(_ => random.Next(3) == 0).ToList();
        await Store<IScanStore>("one").ShipAsync(
            new([.. known.Select(index => scans[index] with { ScannedAt = Midnight - random.Next(0, 2) })], [], 0, 1), Cancelled);

        var leftOut = await Store<IScanStore>("two").ShipAsync(new(scans, [], 0, 1), Cancelled);

        Assert.Equal(known, leftOut);
        Assert.Equal(3_000, await Fixture.CountAsync("SELECT count(DISTINCT scan_id) FROM scan_record"));
        Assert.Equal(3_000, await Fixture.CountAsync("SELECT count(*) FROM scan_record"));
        Assert.Equal(3_000, await Fixture.CountAsync("SELECT sum(allow) FROM scan_tally"));
    }

    [Fact]
    public async Task Nodes_that_ship_the_same_ids_at_once_enter_each_id_once()
    {
        var ids = Enumerable.Range(0, 500).Select(_ => Guid.NewGuid()).ToList();
        var random = new Random(5);
        var ships = Enumerable.Range(0, 4).Select(node =>
        {
            // Some of a node's records fall before midnight and some after: the key alone does not tell these apart on PostgreSQL.
            var scans = ids.OrderBy(_ => random.Next()).Select(id => Scan(id, at: Midnight - random.Next(0, 2))).ToList();
            return (Store: Store<IScanStore>($"node-{node}"), Batch: new ShipBatch(scans, [], 0, 500));
        }).ToList();

        var leftOut = await Task.WhenAll(ships.Select(ship => ship.Store.ShipAsync(ship.Batch, Cancelled)));

        Assert.Equal(500, await Fixture.CountAsync("SELECT count(*) FROM scan_record"));
        Assert.Equal(500, await Fixture.CountAsync("SELECT count(DISTINCT scan_id) FROM scan_record"));
        Assert.Equal(1_500, leftOut.Sum(indices => indices.Count));
        Assert.Equal(500, await Fixture.CountAsync("SELECT sum(allow) FROM scan_tally"));
    }

    [Fact]
    public async Task Nodes_ship_todays_records_side_by_side()
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
        var shared = Enumerable.Range(0, 200).Select(_ => Scan(at: now)).ToList();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(node => Store<IScanStore>($"node-{node}").ShipAsync(
            new([.. shared, .. Enumerable.Range(0, 200).Select(_ => Scan(at: now))], [], 0, 400), Cancelled)));

        Assert.Equal(1_000, await Fixture.CountAsync("SELECT count(*) FROM scan_record"));
        Assert.Equal(1_000, await Fixture.CountAsync("SELECT sum(allow) FROM scan_tally"));
    }

    [Fact]
    public async Task A_shipper_that_is_behind_is_fenced_off_and_writes_nothing()
    {
        var store = Store<IScanStore>();
        await store.ShipAsync(new([Scan()], [], 0, 100), Cancelled);

        await Assert.ThrowsAsync<StorageConflictException>(() => store.ShipAsync(new([Scan()], [new(Day, Wuhou, 5)], 0, 200), Cancelled));
        await Assert.ThrowsAsync<StorageConflictException>(() => store.ShipAsync(new([Scan()], [], 50, 200), Cancelled));
        await Assert.ThrowsAsync<StorageConflictException>(() => store.ShipAsync(new([Scan()], [], 150, 200), Cancelled));
        await Assert.ThrowsAsync<ArgumentException>(() => store.ShipAsync(new([Scan()], [], 100, 99), Cancelled));

        Assert.Equal(100, await store.ReadWatermarkAsync(Cancelled));
        Assert.Equal(1, await Fixture.CountAsync("SELECT count(*) FROM scan_record"));
        Assert.Empty(await store.ReadShowTalliesAsync(Day, Cancelled));
    }

    [Fact]
    public async Task Of_two_processes_with_one_name_exactly_one_ships_a_stretch()
    {
        var stores = Enumerable.Range(0, 4).Select(_ => Store<IScanStore>("twin")).ToList();

        var outcomes = await Task.WhenAll(stores.Select(async store =>
        {
            try
            {
                await store.ShipAsync(new([Scan(fromGate: false), Scan(fromGate: false)], [], 0, 2), Cancelled);
                return true;
            }
            catch (StorageConflictException)
            {
                return false;
            }
        }));

        Assert.Single(outcomes, shipped => shipped);
        Assert.Equal(2, await Fixture.CountAsync("SELECT count(*) FROM scan_record"));
    }

    [Fact]
    public async Task A_crash_in_the_middle_leaves_everything_as_it_was_and_the_stretch_ships_again()
    {
        var store = Store<IScanStore>();
        await store.ShipAsync(new([Scan()], [], 0, 1), Cancelled);
        var good = Scan();

        // A record that the writer refuses stands for a process that dies there: the rows before it are already written.
        await Assert.ThrowsAnyAsync<Exception>(() => store.ShipAsync(new([good, good with { ScanId = Guid.NewGuid(), Verdict = 0 }], [new(Day, Wuhou, 5)], 1, 3), Cancelled));

        Assert.Equal(1, await store.ReadWatermarkAsync(Cancelled));
        Assert.Equal(1, await Fixture.CountAsync("SELECT count(*) FROM scan_record"));
        Assert.Equal([new(Day, Station, Wuhou, new(1, 0, 0))], await store.ReadVenueTalliesAsync(Day, Cancelled));
        Assert.Empty(await store.ReadShowTalliesAsync(Day, Cancelled));

        Assert.Empty(await store.ShipAsync(new([good], [new(Day, Wuhou, 5)], 1, 3), Cancelled));
        Assert.Equal(3, await store.ReadWatermarkAsync(Cancelled));
        Assert.Equal(2, await Fixture.CountAsync("SELECT count(*) FROM scan_record"));
    }

    [Fact]
    public async Task A_batch_given_up_is_rolled_back()
    {
        var store = Store<IScanStore>();
        using var giveUp = new CancellationTokenSource();
        var scans = new CancelAt(Enumerable.Range(0, 1_000).Select(_ => Scan()).ToList(), 500, giveUp);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.ShipAsync(new(scans, [], 0, 1_000), giveUp.Token));

        Assert.Equal(0, await store.ReadWatermarkAsync(Cancelled));
        Assert.Equal(0, await Fixture.CountAsync("SELECT count(*) FROM scan_record"));
    }

    [Fact]
    public async Task Twenty_thousand_records_ship_in_one_batch()
    {
        var store = Store<IScanStore>();
        var scans = Enumerable.Range(0, 20_000).Select(i => Scan(verdict: (Verdict)(1 + (i % 3)), at: Noon + i, venue: new((ulong)(1 + (i % 700))))).ToList();

        Assert.Empty(await store.ShipAsync(new(scans, [], 0, 20_000), Cancelled));

        Assert.Equal(20_000, await Fixture.CountAsync("SELECT count(*) FROM scan_record"));
        var tallies = await store.ReadVenueTalliesAsync(Day, Cancelled);
        Assert.Equal(700, tallies.Count);
        Assert.Equal((6_667, 6_667, 6_666), ((int)tallies.Sum(tally => tally.Scans.Allow), (int)tallies.Sum(tally => tally.Scans.Check), (int)tallies.Sum(tally => tally.Scans.Deny)));

        // The same stretch from a node that took over the journal: nothing counts twice.
        Assert.Equal(20_000, (await Store<IScanStore>("two").ShipAsync(new(scans, [], 0, 20_000), Cancelled)).Count);
        Assert.Equal(20_000, await Fixture.CountAsync("SELECT count(*) FROM scan_record"));
    }

    [Fact]
    public async Task Sketches_are_replaced_per_node_day_and_region()
    {
        var one = Store<IScanStore>("one");
        var two = Store<IScanStore>("two");
        await one.WriteSketchesAsync([new(Day, Wuhou, [1]), new(Day, Province, [2]), new(Day.AddDays(1), Wuhou, [3])], Cancelled);
        await two.WriteSketchesAsync([new(Day, Wuhou, [9])], Cancelled);
        await one.WriteSketchesAsync([new(Day, Wuhou, [4, 5])], Cancelled);

        var sketches = await one.ReadSketchesAsync(Day, Cancelled);

        Assert.Equal([Province, Wuhou], sketches.Select(sketch => sketch.Region));
        Assert.Equal([4, 5], sketches[1].Sketch);
        Assert.Equal([9], Assert.Single(await two.ReadSketchesAsync(Day, Cancelled)).Sketch);
    }

    [Fact]
    public async Task Retention_drops_old_days_keeps_the_tallies_and_late_records_still_arrive()
    {
        var node = Fixture.Node();
        var store = node.GetRequiredService<IScanStore>();
        var retention = node.GetRequiredService<IRetentionStore>();
        const long day = 24 * 3_600_000;
        await store.ShipAsync(new([.. Enumerable.Range(0, 30).Select(i => Scan(at: Noon + (i * day)))], [], 0, 30), Cancelled);

        Assert.True(await retention.DropBeforeAsync(Day.AddDays(9), Cancelled) > 0);
        Assert.Equal(0, await retention.DropBeforeAsync(Day.AddDays(9), Cancelled));

        Assert.Equal(21, await Fixture.CountAsync("SELECT count(*) FROM scan_record"));
        Assert.Equal(30, (await store.ReadVenueTalliesAsync(Day, Cancelled)).Count);
        Assert.Empty(await store.ShipAsync(new([Scan()], [], 30, 31), Cancelled));
        Assert.Equal(22, await Fixture.CountAsync("SELECT count(*) FROM scan_record"));
    }

    [Fact]
    public async Task Retention_drops_sketches_of_old_days_that_the_history_has_settled()
    {
        var node = Fixture.Node();
        var history = node.GetRequiredService<IHistoryStore>();
        var retention = node.GetRequiredService<IRetentionStore>();
        DateOnly[] days = [.. Enumerable.Range(0, 4).Select(Day.AddDays)];
        var many = Enumerable.Range(0, 600).Select(number => new ActiveSketch(days[0], new(510_107_000_000 + number), [1]));
        await node.GetRequiredService<IScanStore>().WriteSketchesAsync([.. many, .. days.Skip(1).Select(day => new ActiveSketch(day, Wuhou, [1]))], Cancelled);
        await Store<IScanStore>("two").WriteSketchesAsync([new(days[0], Wuhou, [2])], Cancelled);
        await history.WriteDayAsync(new(days[0], true, true, 5, 1), [], [], Cancelled);
        await history.WriteDayAsync(new(days[1], false, false, 5, 1), [], [], Cancelled);
        await history.WriteDayAsync(new(days[3], true, true, 5, 1), [], [], Cancelled);

        // The second day is not settled, the third was never computed, the fourth is not old.
        Assert.Equal(601, await retention.DropSketchesBeforeAsync(days[3], Cancelled));
        Assert.Equal(0, await retention.DropSketchesBeforeAsync(days[3], Cancelled));
        Assert.Equal(3, await Fixture.CountAsync("SELECT count(*) FROM active_sketch"));
        Assert.Empty(await history.ReadSketchesAsync(days[0], Wuhou.Value, Wuhou.End, RegionLevel.Village, Cancelled));
    }

    [Fact]
    public async Task A_partition_dropped_by_another_node_is_made_again_by_the_next_attempt()
    {
        var store = Store<IScanStore>("one");
        await store.ShipAsync(new([Scan()], [], 0, 1), Cancelled);
        await Store<IRetentionStore>("two").DropBeforeAsync(Day.AddDays(1), Cancelled);

        try
        {
            await store.ShipAsync(new([Scan()], [], 1, 2), Cancelled);
        }
        catch (StorageUnavailableException)
        {
            await store.ShipAsync(new([Scan()], [], 1, 2), Cancelled);
        }

        Assert.Equal(1, await Fixture.CountAsync("SELECT count(*) FROM scan_record"));
    }

    [Fact]
    public async Task A_region_sums_its_stretch_of_codes_per_node()
    {
        var numbers = Store<IRegionNumbers>("reader");
        await Store<IPersonDirectory>("one").PutAsync(Entry(1), Cancelled);
        await Store<IPersonDirectory>("two").PutAsync(Entry(2, colour: Colour.Red, region: Chengdu), Cancelled);
        await Store<IPersonDirectory>("two").PutAsync(Entry(3, region: Zigong), Cancelled);
        var two = Store<IScanStore>("two");
        await two.ShipAsync(new([Scan(), Scan(verdict: Verdict.Check), Scan(verdict: Verdict.Deny, venue: Market, region: Zigong), Scan(at: Midnight)], [new(Day, Wuhou, 5), new(Day, Zigong, 7), new(Day.AddDays(1), Wuhou, 99)], 0, 4), Cancelled);
        await two.WriteSketchesAsync([new(Day, Chengdu, [8]), new(Day, Wuhou, [7])], Cancelled);
        await Store<IScanStore>("three").WriteSketchesAsync([new(Day, Chengdu, [3])], Cancelled);

        var chengdu = await numbers.ReadRegionAsync(Chengdu, Day, Cancelled);

        Assert.Equivalent(
            new[]
            {
                new NodeRegionNumbers("one", new(1, 0, 0), 0, default, null),
                new NodeRegionNumbers("three", default, 0, default, [3]),
                new NodeRegionNumbers("two", new(0, 0, 1), 5, new(1, 1, 0), [8]),
            },
            chengdu,
            strict: true);
        var province = await numbers.ReadRegionAsync(Province, Day, Cancelled);
        Assert.Equal((3, 12, 3), (province.Sum(node => node.Registered.Registered), province.Sum(node => node.Shows), province.Sum(node => node.Scans.All)));
        Assert.Equal([("two", new VenueTally(Day, Station, Wuhou, new(1, 1, 0)))], await numbers.ReadVenueAsync(Station, Day, Cancelled));
    }

    [Fact]
    public async Task A_database_that_does_not_answer_leaves_the_stretch_to_be_shipped_later()
    {
        var store = Fixture.Node(change: options => options.BusyTimeout = TimeSpan.FromMilliseconds(500)).GetRequiredService<IScanStore>();
        var batch = new ShipBatch([Scan()], [], 0, 1);
        await Fixture.BreakAsync();
        await Assert.ThrowsAsync<StorageUnavailableException>(() => store.ShipAsync(batch, Cancelled));
        await Fixture.MendAsync();

        Assert.Empty(await store.ShipAsync(batch, Cancelled));
        Assert.Equal(1, await store.ReadWatermarkAsync(Cancelled));
    }

    [Fact]
    public void A_day_in_Shanghai_begins_at_sixteen_hours_UTC()
    {
        Assert.Equal(Day, ShanghaiDay.Of(Noon));
        Assert.Equal(Day, ShanghaiDay.Of(Midnight - 1));
        Assert.Equal(Day.AddDays(1), ShanghaiDay.Of(Midnight));
        Assert.Equal(Midnight, ShanghaiDay.StartOf(Day.AddDays(1)));
        Assert.Equal(new DateOnly(1969, 12, 31), ShanghaiDay.Of(-8 * 3_600_000 - 1));
        Assert.Equal(new DateOnly(1970, 1, 1), ShanghaiDay.Of(-8 * 3_600_000));
    }

    private sealed class CancelAt(IReadOnlyList<ScanRecord> scans, int index, CancellationTokenSource source) : IReadOnlyList<ScanRecord>
    {
        public int Count => scans.Count;

        public ScanRecord this[int i]
        {
            get
            {
                if (i == index)
                {
                    source.Cancel();
                }

                return scans[i];
            }
        }

        public IEnumerator<ScanRecord> GetEnumerator() => scans.GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
