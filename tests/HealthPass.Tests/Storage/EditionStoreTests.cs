using HealthPass.Grains.Counting.History;
using HealthPass.Grains.Counting.Targets;
using HealthPass.Grains.Documents;
using HealthPass.Grains.Editions;
using HealthPass.Grains.People;
using HealthPass.Grains.Venues;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Keys;
using HealthPass.Kernel.Regions;
using HealthPass.Verification.Records;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Xunit;
using static HealthPass.Tests.Regions.Editions.NextEdition;
using static HealthPass.Tests.Storage.Some;

namespace HealthPass.Tests.Storage;

/// <summary>What is stored goes from one edition of the list of regions to the next: nothing is lost, counted twice, or stands where it does not belong.</summary>
public abstract class EditionStoreTests<TFixture> : StorageTests<TFixture>
    where TFixture : StorageFixture, new()
{
    private static readonly RegionCode Township = Code("510115001000");
    private static readonly RegionCode Ziyang = Code("512000000000");
    private static readonly FakeTimeProvider Clock = new(Samples.Noon);
    private static readonly KeyRing Ring = new(Samples.Keys());
    private static readonly RowSeals Seals = new(Ring, Clock);

    [Fact]
    public async Task Counts_persons_venues_and_the_past_go_with_their_regions_and_sums_above_stay()
    {
        await FillAsync();
        await BringAsync(Tree);
        await AssertMovedAsync();
    }

    [Fact]
    public async Task Wherever_it_is_cut_short_the_next_start_ends_the_same()
    {
        await FillAsync();
        for (var calls = 1; calls < 40; calls++)
        {
            var store = new FailingEditionStore(Store<IEditionStore>(), calls);
            try
            {
                await MoverOf(store, Tree).BringAsync([], Cancelled);
                break;
            }
            catch (IOException)
            {
                // As if the process had ended there.
            }
        }

        await AssertMovedAsync();
    }

    [Fact]
    public async Task A_node_that_was_not_stopped_in_good_order_is_waited_for_unless_its_journal_is_lost()
    {
        await FillAsync();
        await Store<IHistoryStore>("two").WriteProgressAsync(5, stopped: false, Cancelled);
        var refused = await Assert.ThrowsAsync<EditionRefusedException>(() => BringAsync(Tree));
        Assert.Contains("two", refused.Message, StringComparison.Ordinal);
        Assert.Equal("2023", (await Store<IEditionStore>().ReadAsync(Cancelled))!.Edition);
        await MoverOf(Store<IEditionStore>(), Tree).BringAsync(["two"], Cancelled);
        await AssertMovedAsync();
    }

    [Fact]
    public async Task A_process_with_an_older_list_does_not_start_and_the_same_list_moves_nothing()
    {
        await BringAsync(Samples.Tree);
        await BringAsync(Tree);
        Assert.True((await Store<IEditionStore>().ReadAsync(Cancelled))!.IsDone);
        _ = await Assert.ThrowsAsync<EditionRefusedException>(() => BringAsync(Samples.Tree));
        await Store<IHistoryStore>().WriteProgressAsync(5, stopped: false, Cancelled);
        await BringAsync(Tree);
        Assert.Equal(2, await Fixture.CountAsync("SELECT count(*) FROM region_edition"));
    }

    private static EditionMover MoverOf(IEditionStore store, RegionTree tree) =>
        new(store, tree, Seals, new DocumentSeals(new Sealer(Ring, Clock)), Clock, NullLogger<EditionMover>.Instance);

    private static HyperLogLog Sketch(params int[] persons)
    {
        var sketch = new HyperLogLog();
        foreach (var person in persons)
        {
            _ = sketch.Add(Person(person));
        }

        return sketch;
    }

    private Task BringAsync(RegionTree tree) => MoverOf(Store<IEditionStore>(), tree).BringAsync([], Cancelled);

    private async Task FillAsync()
    {
        var node = Fixture.Node();
        var directory = node.GetRequiredService<IPersonDirectory>();
        RegionCode[] homes = [Wenjiang, Township, NewSibling, Jianyang, Pujiang, Chengdu];
        for (var person = 0; person < homes.Length; person++)
        {
            var entry = Entry(person, region: homes[person], colour: person % 2 == 0 ? Colour.Green : Colour.Red);
            _ = await directory.PutAsync(entry with { Seal = Seals.Make(entry.Status) }, Cancelled);
        }

        await node.GetRequiredService<IVenueDirectory>().PutAsync(new(Station, "站", "railway_station", Township, 1), Cancelled);
        await node.GetRequiredService<IVenueDirectory>().PutAsync(new(Market, "市场", "market", Jianyang, 1), Cancelled);
        var scans = node.GetRequiredService<IScanStore>();
        await scans.ShipAsync(
            new([Scan(region: Township), Scan(region: Jianyang, venue: Market)], [new(Day, Wenjiang, 7), new(Day, Township, 5), new(Day, Jianyang, 3)], 0, 10), Cancelled);
        await scans.WriteSketchesAsync(
            [
                new(Day, Wenjiang, Sketch(1, 2).ToBytes()), new(Day, Township, Sketch(1).ToBytes()), new(Day, Jianyang, Sketch(3).ToBytes()),
                new(Day, Chengdu, Sketch(1, 2, 3).ToBytes()), new(Day, Ziyang, Sketch(9).ToBytes()),
            ],
            Cancelled);
        var history = node.GetRequiredService<IHistoryStore>();
        await history.WriteDayAsync(
            new(Day, true, true, 1, 1),
            [Past(Wenjiang, 20), Past(Township, 10), Past(Jianyang, 30), Past(Pujiang, 5), Past(Chengdu, 100), Past(Ziyang, 40), Past(Province, 500)], [], Cancelled);
        await history.WriteProgressAsync(5, stopped: true, Cancelled);
        await node.GetRequiredService<ITargetStore>().PutAsync(new(Wenjiang, Day, 0.5, null, "centre", 1), Cancelled);
        _ = await Fixture.ScalarAsync(
            $"INSERT INTO kiosk (kiosk_id, hash, label, region_code, issued_by, issued_at, expires_at, revoked_at) VALUES ('k1', {Bytes("01")}, '', {Jianyang.Value}, '', 0, 0, 0), ('k2', {Bytes("02")}, '', {Pujiang.Value}, '', 0, 0, 0)");
    }

    private static RegionCode NewSibling { get; } = Code("510104000000");

    private async Task AssertMovedAsync()
    {
        var directory = Fixture.Node("three").GetRequiredService<IPersonDirectory>();
        RegionCode[] homes = [NewWenjiang, NewWenjiang, NewSibling, NewJianyang, Chengdu, Chengdu];
        for (var person = 0; person < homes.Length; person++)
        {
            var row = Assert.Single(await directory.FindManyAsync([Person(person)], Cancelled));
            Assert.Equal(homes[person], row.Region);
            Assert.True(Seals.Holds(row.Status));
        }

        Assert.Equal(2, await CountOfAsync("registered_tally", "green + yellow + red", NewWenjiang));
        Assert.Equal(1, await CountOfAsync("registered_tally", "green + yellow + red", NewJianyang));
        Assert.Equal(2, await CountOfAsync("registered_tally", "green + yellow + red", Chengdu));
        Assert.Equal(6, await Fixture.CountAsync("SELECT SUM(green + yellow + red) FROM registered_tally"));
        Assert.Equal(6, await Fixture.CountAsync("SELECT SUM(persons) FROM channel_tally"));
        Assert.Equal(12, await CountOfAsync("show_tally", "shows", NewWenjiang));
        Assert.Equal(3, await CountOfAsync("show_tally", "shows", NewJianyang));
        Assert.Equal(1, await CountOfAsync("scan_tally", "allow", NewWenjiang));
        Assert.Equal(1, await CountOfAsync("scan_tally", "allow", NewJianyang));
        Assert.Equal(1, await Fixture.CountAsync($"SELECT count(*) FROM scan_record WHERE region_code = {NewJianyang.Value}"));
        Assert.Equal(1, await Fixture.CountAsync($"SELECT count(*) FROM venue_directory WHERE region_code = {NewWenjiang.Value}"));

        // 资阳市 has what 成都市 had, and the province what it had.
        Assert.Equal(20, await CountOfAsync("region_day", "registered", NewWenjiang));
        Assert.Equal(70, await CountOfAsync("region_day", "registered", Chengdu));
        Assert.Equal(70, await CountOfAsync("region_day", "registered", Ziyang));
        Assert.Equal(500, await CountOfAsync("region_day", "registered", Province));
        Assert.Equal(30, await CountOfAsync("region_day", "shows", NewJianyang));

        var sketches = await Fixture.Node("three").GetRequiredService<IHistoryStore>().ReadSketchesAsync(Day, Ziyang.Value, Ziyang.Value + 1, RegionLevel.Village, Cancelled);
        Assert.Equal(2, HyperLogLog.FromBytes(Assert.Single(sketches).Sketch).Estimate());
        Assert.Equal(0, await Fixture.CountAsync($"SELECT count(*) FROM active_sketch WHERE region_code = {Township.Value}"));
        Assert.Equal(1, await Fixture.CountAsync($"SELECT count(*) FROM region_target WHERE region_code = {NewWenjiang.Value}"));

        // A screen of the whole county goes with it; one of a county that was divided is for nothing, and never for more.
        Assert.Equal(NewJianyang.Value, await Fixture.CountAsync("SELECT region_code FROM kiosk WHERE kiosk_id = 'k1'"));
        Assert.Equal(Pujiang.Value, await Fixture.CountAsync("SELECT region_code FROM kiosk WHERE kiosk_id = 'k2'"));
    }

    private Task<long> CountOfAsync(string table, string what, RegionCode region) =>
        Fixture.CountAsync($"SELECT coalesce(SUM({what}), 0) FROM {table} WHERE region_code = {region.Value}");

    private static RegionDay Past(RegionCode region, long count) => new(Day, region, count, 0, 0, count, default, 0, 0);

    private static string Bytes(string hex) => typeof(TFixture) == typeof(PostgresFixture) ? $"'\\x{hex}'" : $"x'{hex}'";
}
