using System.Diagnostics;
using HealthPass.Grains.Venues;
using HealthPass.Grains.Venues.Coverage;
using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;
using HealthPass.Kernel.Venues;
using HealthPass.Kernel.Verdicts;
using HealthPass.Verification.Records;
using Xunit;
using static HealthPass.Tests.Storage.Some;

namespace HealthPass.Tests.Storage;

/// <summary>Which places have a code and are scanned at, as the database tells it.</summary>
public abstract class CoverageStoreTests<TFixture> : StorageTests<TFixture>
    where TFixture : StorageFixture, new()
{
    private const int Many = 100_000;

    private static readonly RegionNode County = Samples.County;

    private ICoverageStore Coverage => Store<ICoverageStore>();

    [Fact]
    public async Task A_place_finds_its_venue_by_name_category_and_region_and_loses_it_when_that_ends()
    {
        var id = Guid.NewGuid();
        await Coverage.PutAsync(Expected(id, "北门市场", "market", County), Cancelled);
        await Coverage.PutAsync(Expected(Guid.NewGuid(), "", "hotel", County, 3), Cancelled);
        await Coverage.MatchAsync(all: true, Cancelled);
        Assert.Equal((4, 0), await Coverage.SumAsync(County.Code, Cancelled));
        await PutAsync(1, "北门 市场", "market", Samples.Village, VenueStanding.InReview);
        await PutAsync(2, "北门市场", "mall", Samples.Village);
        await PutAsync(3, "招待所", "hotel", Samples.Village);
        await PutAsync(4, "宾馆", "hotel", Samples.FarVillage);
        await Coverage.MatchAsync(all: false, Cancelled);
        Assert.Equal((4, 2), await Coverage.SumAsync(County.Code, Cancelled));
        Assert.Equal(new VenueId(1), (await Coverage.FindAsync(id, Cancelled))!.Venue);
        Assert.Equal([(County.Code, 4L, 2L)], await Coverage.SumsAsync(Cancelled));

        await PutAsync(1, "北门市场", "market", Samples.Village, VenueStanding.Ended);
        await Coverage.MatchAsync(all: false, Cancelled);
        Assert.Null((await Coverage.FindAsync(id, Cancelled))!.Venue);

        // Registered under another name: an official says so, and it stays when names are looked at again.
        await PutAsync(5, "城北综合市场", "market", Samples.Village);
        await Coverage.LinkAsync(id, new VenueId(5), "county", Cancelled);
        await Coverage.PutAsync(Expected(id, "北门市场", "market", County), Cancelled);
        await Coverage.MatchAsync(all: true, Cancelled);
        Assert.Equal((new VenueId(5), "county"), ((await Coverage.FindAsync(id, Cancelled))!.Venue, (await Coverage.FindAsync(id, Cancelled))!.LinkedBy));

        // What is wanted no more is taken off.
        await Coverage.PutAsync(Expected(id, "北门市场", "market", County, 0), Cancelled);
        Assert.Null(await Coverage.FindAsync(id, Cancelled));
    }

    [Fact]
    public async Task Venues_are_counted_and_listed_by_the_days_since_their_last_scan()
    {
        var today = Day.AddDays(40);
        await PutAsync(1, "活跃", "market", Samples.Village);
        await PutAsync(2, "静默", "market", Samples.Village);
        await PutAsync(3, "失效", "market", Samples.FarVillage);
        await PutAsync(4, "新设", "market", Samples.Village, registeredAt: ShanghaiDay.StartOf(today) / 1_000);
        await PutAsync(5, "停用", "mall", Samples.Village, VenueStanding.Suspended);
        await PutAsync(6, "注销", "mall", Samples.Village, VenueStanding.Ended);
        await ScanAsync(1, 1, today);
        await ScanAsync(2, 2, today.AddDays(-10));
        for (var day = Day; day <= today; day = day.AddDays(1))
        {
            await Coverage.SeeAsync(day, Cancelled);
        }

        // Seen again, and earlier, changes nothing.
        await Coverage.SeeAsync(today.AddDays(-10), Cancelled);
        var cells = await Coverage.CountAsync(Samples.Tree.Root.Code, RegionLevel.City, today, CoverageTerms.Current, Cancelled);
        Assert.Equal(
            [
                new(Samples.City.Code, "mall", 0, 0, 0, 0, 0, 0, 0, 1),
                new(Samples.City.Code, "market", 0, 0, 0, 1, 1, 1, 0, 0),
                new(Samples.FarVillage.Code.UpTo(RegionLevel.City), "market", 0, 0, 0, 0, 0, 0, 1, 0),
            ],
            cells);
        Assert.Equal([1ul], await ListAsync(CoverageState.Active, today));
        Assert.Equal([2ul], await ListAsync(CoverageState.Silent, today));
        Assert.Equal([3ul], await ListAsync(CoverageState.Dead, today));
        Assert.Equal([4ul], await ListAsync(CoverageState.Quiet, today));
        Assert.Equal([5ul], await ListAsync(CoverageState.Suspended, today));
        var silent = (await Coverage.ListAsync(Query(CoverageState.Silent, today), CoverageTerms.Current, Cancelled)).Single();
        Assert.Equal((today.AddDays(-10), true, "静默"), (silent.Since, silent.Scanned, silent.Name));
        Assert.Empty(await Coverage.ListAsync(Query(CoverageState.Silent, today) with { Category = "mall" }, CoverageTerms.Current, Cancelled));
    }

    [Fact]
    public async Task Who_passed_arrives_with_the_records_and_is_read_back_by_node_and_hour()
    {
        var store = Store<IScanStore>();
        await store.ShipAsync(
            new([Scan(), Scan() with { Direction = ScanDirection.Out }, Scan(verdict: Verdict.Deny), Scan() with { Means = ScanMeans.CheckIn }, Scan(at: Noon + 3_600_000)], [], 0, 640),
            Cancelled);
        await store.ShipAsync(new([Scan(at: Noon + 3_600_000)], [], 640, 700), Cancelled);
        await Store<IScanStore>("two").ShipAsync(new([Scan()], [], 0, 1), Cancelled);
        Assert.Equal(
            [new(Day, 12, Station, new(1, 1, 1)), new VenueHour(Day, 13, Station, new(2, 0, 0))],
            await store.ReadVenueHoursAsync(Day, Cancelled));
        var numbers = Store<HealthPass.Grains.Counting.IRegionNumbers>();
        Assert.Equal(3, (await numbers.ReadVenueHoursAsync(Station, Day, Cancelled)).Count);
        Assert.Contains(await numbers.ReadScannedVenuesAsync(Day, Cancelled), row => row is { Node: "one", Scans: 6, CheckIns: 1 });
        Assert.Equal(0, await Store<IRetentionStore>().DropHoursBeforeAsync(Day, Cancelled));
        Assert.Equal(3, await Store<IRetentionStore>().DropHoursBeforeAsync(Day.AddDays(1), Cancelled));
    }

    [Fact]
    public async Task A_hundred_thousand_venues_are_matched_counted_and_listed_in_a_moment()
    {
        var villages = Samples.Tree.Nodes.Where(node => node.Level == RegionLevel.Village).ToList();
        await FillAsync(villages);
        var watch = Stopwatch.StartNew();
        await Coverage.SeeAsync(Day, Cancelled);
        await Coverage.MatchAsync(all: true, Cancelled);
        var (kept, again) = (watch.Elapsed, Stopwatch.StartNew());
        await Coverage.SeeAsync(Day, Cancelled);
        await Coverage.MatchAsync(all: false, Cancelled);
        again.Stop();
        watch.Restart();
        var cells = await Coverage.CountAsync(Samples.Tree.Root.Code, RegionLevel.City, Day.AddDays(8), CoverageTerms.Current, Cancelled);
        var counted = watch.Elapsed;
        watch.Restart();
        var listed = await Coverage.ListAsync(new(Samples.Tree.Root.Code, CoverageState.Silent, null, Day.AddDays(8), string.Empty, 51), CoverageTerms.Current, Cancelled);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{Many} venues: all looked at {kept.TotalMilliseconds:F0} ms, again {again.Elapsed.TotalMilliseconds:F0} ms, counted {counted.TotalMilliseconds:F0} ms, listed {watch.Elapsed.TotalMilliseconds:F0} ms");
        Assert.Equal(Many, cells.Sum(cell => cell.Active + cell.Quiet + cell.Silent + cell.Dead));
        Assert.Equal(51, listed.Count);
        Assert.Equal((Many / 3 + 1, Many / 3 + 1), await Coverage.SumAsync(Samples.Tree.Root.Code, Cancelled));
    }

    /// <summary>Puts the venues, and as many rows of tallies of a day, in the fastest way that the dialect has.</summary>
    protected abstract Task FillAsync(IReadOnlyList<RegionNode> villages);

    /// <summary>How many venues there are.</summary>
    protected static int Count => Many;

    private static ExpectedVenue Expected(Guid id, string name, string category, RegionNode region, int wanted = 1) =>
        new(id, name, category, region.Code, wanted, "名单", "county", 0) { NameKey = VenueLikeness.Fold(name, region) };

    private static CoverageQuery Query(CoverageState state, DateOnly today) => new(Samples.Tree.Root.Code, state, null, today, string.Empty, 10);

    private async Task<IEnumerable<ulong>> ListAsync(CoverageState state, DateOnly today) =>
        (await Coverage.ListAsync(Query(state, today), CoverageTerms.Current, Cancelled)).Select(place => place.Venue!.Value.Value);

    private Task PutAsync(ulong id, string name, string category, RegionNode region, VenueStanding standing = VenueStanding.InUse, long registeredAt = 0) =>
        Store<IVenueDirectory>().PutAsync(
            new(new(id), name, category, region.Code, registeredAt) { Standing = standing, NameKey = VenueLikeness.Fold(name, region) }, Cancelled);

    private async Task ScanAsync(int address, ulong venue, DateOnly day) => await Store<IScanStore>().ShipAsync(
        new([Scan(venue: new VenueId(venue), at: ShanghaiDay.StartOf(day) + 3_600_000)], [], address - 1, address), Cancelled);
}
