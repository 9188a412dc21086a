using HealthPass.Grains.Counting;
using HealthPass.Grains.Counting.History;
using HealthPass.Grains.People;
using HealthPass.Grains.Staff;
using HealthPass.Grains.Venues;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.Faults;
using HealthPass.Kernel.Venues;
using HealthPass.Verification.Records;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static HealthPass.Tests.Storage.Some;

namespace HealthPass.Tests.Storage;

public abstract class WallStoreTests<TFixture> : StorageTests<TFixture>
    where TFixture : StorageFixture, new()
{
    [Fact]
    public async Task People_are_counted_by_the_channel_they_applied_through_over_all_nodes()
    {
        var directory = Store<IPersonDirectory>();
        await directory.PutAsync(Entry(1) with { Channel = "wechat" }, Cancelled);
        await directory.PutAsync(Entry(2) with { Channel = "alipay" }, Cancelled);
        await Store<IPersonDirectory>("two").PutAsync(Entry(3) with { Channel = "wechat" }, Cancelled);

        Assert.Equal([("alipay", 1L), ("wechat", 2L)], await ChannelsAsync());

        // A colour moves nobody from one channel to another, and a pending row counts nowhere.
        await directory.PutAsync(Entry(1, version: 9, Colour.Red) with { Channel = "wechat" }, Cancelled);
        await directory.PutAsync(Entry(4) with { Channel = "wechat", State = DirectoryState.Pending }, Cancelled);
        Assert.Equal([("alipay", 1L), ("wechat", 2L)], await ChannelsAsync());

        // Somebody who moves is counted at the new home.
        await directory.PutAsync(Entry(1, version: 10) with { Channel = "wechat", Region = Samples.FarVillage.Code }, Cancelled);
        Assert.Equal([("wechat", 1L)], await Store<IRegionNumbers>().ReadChannelsAsync(Samples.FarVillage.Code, Cancelled));
        Assert.Equal([("alipay", 1L), ("wechat", 2L)], await Store<IRegionNumbers>().ReadChannelsAsync(Samples.Tree.Root.Code, Cancelled));
        Assert.Equal(
            await Fixture.CountAsync("SELECT SUM(green + yellow + red) FROM registered_tally"), await Fixture.CountAsync("SELECT SUM(persons) FROM channel_tally"));

        async Task<IReadOnlyList<(string, long)>> ChannelsAsync() => await Store<IRegionNumbers>().ReadChannelsAsync(Wuhou, Cancelled);
    }

    [Fact]
    public async Task Venues_registered_lately_are_read_page_by_page()
    {
        var directory = Store<IVenueDirectory>();
        for (var i = 1; i <= 5; i++)
        {
            await directory.PutAsync(new(new((ulong)i), "场所", "mall", Wuhou, 100 + i), Cancelled);
        }

        Assert.Equal([3ul, 4, 5], (await directory.ListSinceAsync(103, default, 10, Cancelled)).Select(venue => venue.VenueId.Value));
        Assert.Equal([1ul, 2], (await directory.ListSinceAsync(0, default, 2, Cancelled)).Select(venue => venue.VenueId.Value));
        Assert.Equal([3ul, 4], (await directory.ListSinceAsync(0, new VenueId(2), 2, Cancelled)).Select(venue => venue.VenueId.Value));
    }

    [Fact]
    public async Task Venues_that_were_scanned_at_are_found_by_day_and_node()
    {
        await Store<IScanStore>().ShipAsync(new([Samples.Scan(1), Samples.Scan(2)], [], 0, 100), Cancelled);
        await Store<IScanStore>("two").ShipAsync(new([Samples.Scan(3)], [], 0, 100), Cancelled);
        var rows = await Store<IRegionNumbers>().ReadScannedVenuesAsync(Samples.Today, Cancelled);
        Assert.Equal([("one", Samples.Venue, 2L, 0L), ("two", Samples.Venue, 1L, 0L)], rows.OrderBy(row => row.Node));
        Assert.Empty(await Store<IRegionNumbers>().ReadScannedVenuesAsync(Samples.Today.AddDays(1), Cancelled));
    }

    [Fact]
    public async Task Who_was_registered_in_many_regions_when_a_day_ended_is_read_at_once()
    {
        var history = Store<IHistoryStore>();
        var regions = Samples.Tree.Root.Children.SelectMany(city => city.Children).Take(100).Select(region => region.Code).ToList();
        await history.WriteDayAsync(null, [.. regions.Take(70).Select((region, i) => new RegionDay(Samples.Today, region, i + 1, 0, 0, 0, default, 0, 0))], [], Cancelled);

        await history.WriteDayAsync(null, [new(Samples.Today.AddDays(1), regions[0], 9, 0, 0, 0, default, 0, 0)], [], Cancelled);

        var rows = await history.ReadRegisteredAsync(regions, Samples.Today, Samples.Today, Cancelled);
        Assert.Equal(regions.Take(70).Select((region, i) => (region, Samples.Today, (long)i + 1)), rows.OrderBy(row => row.Region).Distinct());
        Assert.Equal(70, rows.Count);
        Assert.Equal([(regions[0], Samples.Today, 1), (regions[0], Samples.Today.AddDays(1), 9)],
            (await history.ReadRegisteredAsync([regions[0]], Samples.Today, Samples.Today.AddDays(2), Cancelled)).Distinct().OrderBy(row => row.Day));
        Assert.Empty(await history.ReadRegisteredAsync(regions, Samples.Today.AddDays(-1), Samples.Today.AddDays(-1), Cancelled));
        Assert.Empty(await history.ReadRegisteredAsync([], Samples.Today, Samples.Today, Cancelled));
    }

    [Fact]
    public async Task A_screen_s_token_is_found_until_it_is_revoked_or_runs_out()
    {
        var store = Store<IKioskStore>();
        var (hall, lobby) = (Kiosk(1, 500), Kiosk(2, 1_000));
        await store.AddAsync(hall, Cancelled);
        await store.AddAsync(lobby, Cancelled);
        var found = (await store.FindAsync(hall.KioskId, Cancelled))!;
        Assert.Equal(hall.Hash, found.Hash);
        Assert.Equal(hall, found with { Hash = hall.Hash });
        Assert.Equal([lobby.KioskId, hall.KioskId], await IdsAsync(100));
        Assert.Equal([lobby.KioskId], await IdsAsync(500));

        await store.RevokeAsync(lobby.KioskId, 300, Cancelled);
        await store.RevokeAsync(lobby.KioskId, 400, Cancelled);
        Assert.Equal([hall.KioskId], await IdsAsync(100));
        Assert.Equal(300, (await store.FindAsync(lobby.KioskId, Cancelled))!.RevokedAt);
        Assert.Null(await store.FindAsync(Guid.NewGuid(), Cancelled));
        Assert.Empty(await store.ListAsync(Samples.FarVillage.Code, 100, null, 10, Cancelled));

        async Task<IEnumerable<Guid>> IdsAsync(long now) => (await store.ListAsync(Samples.Tree.Root.Code, now, null, 10, Cancelled)).Select(kiosk => kiosk.KioskId);
    }

    [Fact]
    public async Task Screens_are_listed_page_by_page_to_the_last_although_some_were_issued_in_one_second_and_one_is_revoked_between()
    {
        var store = Store<IKioskStore>();
        var kiosks = Enumerable.Range(1, 7).Select(number => Kiosk(number, 1_000) with { IssuedAt = number / 3 }).ToList();
        foreach (var kiosk in kiosks)
        {
            await store.AddAsync(kiosk, Cancelled);
        }

        var listed = new List<Kiosk>();
        for (var after = default(Kiosk); ; after = listed[^1])
        {
            var page = await store.ListAsync(Samples.Tree.Root.Code, 100, after, 2, Cancelled);
            if (page.Count == 0)
            {
                break;
            }

            listed.AddRange(page);
            if (listed.Count == 2)
            {
                await store.RevokeAsync(listed[^1].KioskId, 200, Cancelled);
            }
        }

        Assert.Equal(
            kiosks.OrderByDescending(kiosk => kiosk.IssuedAt).ThenBy(kiosk => kiosk.KioskId.ToString(), StringComparer.Ordinal).Select(kiosk => kiosk.KioskId),
            listed.Select(kiosk => kiosk.KioskId));
    }

    [Fact]
    public async Task A_database_that_does_not_answer_says_so_to_whoever_issues_tokens()
    {
        await Fixture.BreakAsync();
        var node = Fixture.Node("impatient", options => options.BusyTimeout = TimeSpan.FromMilliseconds(500));
        await Assert.ThrowsAsync<StorageUnavailableException>(() => node.GetRequiredService<IKioskStore>().AddAsync(Kiosk(1, 500), Cancelled));
        await Fixture.MendAsync();
    }

    private static Kiosk Kiosk(int number, long expiresAt) =>
        new(Guid.NewGuid(), [.. Enumerable.Repeat((byte)number, 32)], $"大厅 {number}", Wuhou, "command", number, expiresAt, 0);
}
