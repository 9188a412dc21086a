using HealthPass.Grains.Cases;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Faults;
using HealthPass.Kernel.Regions;
using Xunit;
using static HealthPass.Tests.Storage.Some;

namespace HealthPass.Tests.Storage;

public abstract class CaseListTests<TFixture> : StorageTests<TFixture>
    where TFixture : StorageFixture, new()
{
    protected const string Kind = "assignment";

    private static readonly Guid[] Ids = [.. Enumerable.Range(0, 8).Select(_ => Guid.NewGuid()).Order()];

    [Fact]
    public async Task A_row_comes_back_as_it_was_put_and_is_replaced_by_the_next()
    {
        var list = Store<ICaseList>();
        await list.PutAsync(Entry(0), Cancelled);
        Assert.Equal([Entry(0)], await list.ListAsync(Kind, Province, null, 10, Cancelled));

        var next = new CaseEntry(Ids[0], "appeal", "open", Zigong, Wuhou, 2, "title", "R05", "doc", 13, "li", 5, 6, 7) { Barred = "|wang|" };
        await list.PutAsync(next, Cancelled);
        Assert.Empty(await list.ListAsync(Kind, Province, null, 10, Cancelled));
        Assert.Equal([next], await list.ListAsync("appeal", Province, "open", 10, Cancelled));

        await list.RemoveAsync(Ids[0], Cancelled);
        await list.RemoveAsync(Ids[0], Cancelled);
        Assert.Empty(await list.ListAsync("appeal", Province, null, 10, Cancelled));
    }

    [Fact]
    public async Task Cases_are_listed_by_region_and_state_newest_first()
    {
        var list = Store<ICaseList>();
        await list.PutAsync(Entry(0) with { Region = Wuhou, OpenedAt = 1 }, Cancelled);
        await list.PutAsync(Entry(1) with { Region = Chengdu, OpenedAt = 3 }, Cancelled);
        await list.PutAsync(Entry(2) with { Region = Zigong, OpenedAt = 4 }, Cancelled);
        await list.PutAsync(Entry(3) with { Region = Wuhou, OpenedAt = 2, State = "applied" }, Cancelled);

        Assert.Equal([Ids[1], Ids[3], Ids[0]], Of(await list.ListAsync(Kind, Chengdu, null, 10, Cancelled)));
        Assert.Equal([Ids[1], Ids[0]], Of(await list.ListAsync(Kind, Chengdu, "pending", 10, Cancelled)));
        Assert.Equal([Ids[3]], Of(await list.ListAsync(Kind, Wuhou, "applied", 10, Cancelled)));
        Assert.Single(await list.ListAsync(Kind, Province, null, 1, Cancelled));
        Assert.Equal([Ids[0], Ids[1]], await list.ReadInStateAsync(Kind, "pending", 2, Cancelled));
    }

    [Fact]
    public async Task A_desk_holds_what_its_official_may_act_on_by_scope_tier_and_person()
    {
        var list = Store<ICaseList>();
        await list.PutAsync(Entry(0) with { Scope = Wuhou, Region = Province, DueAt = 9 }, Cancelled);
        await list.PutAsync(Entry(1) with { Scope = Chengdu, DueAt = 3 }, Cancelled);
        await list.PutAsync(Entry(2) with { Scope = Zigong, DueAt = 1 }, Cancelled);
        await list.PutAsync(Entry(3) with { Scope = Wuhou, Opener = "Li", DueAt = 2 }, Cancelled);
        await list.PutAsync(Entry(4) with { Scope = Wuhou, Tiers = CaseEntry.BitOf(RegionLevel.Province), DueAt = 4 }, Cancelled);
        await list.PutAsync(Entry(5) with { Scope = Wuhou, State = "applied" }, Cancelled);
        await list.PutAsync(Entry(6) with { Scope = Wuhou, Kind = "appeal" }, Cancelled);

        Assert.Equal([Ids[1], Ids[0]], Of(await list.ReadDeskAsync(Desk(Chengdu, "lI"), null, 10, Cancelled)));
        Assert.Equal([Ids[3], Ids[1], Ids[0]], Of(await list.ReadDeskAsync(Desk(Chengdu, "wang") with { NotOwn = false }, null, 10, Cancelled)));
        Assert.Equal([Ids[0]], Of(await list.ReadDeskAsync(Desk(Wuhou, "li"), null, 10, Cancelled)));
        Assert.Equal([Ids[2], Ids[3], Ids[1], Ids[4], Ids[0]], Of(await list.ReadDeskAsync(Desk(Province, "zhang"), null, 10, Cancelled)));

        // By where they belong: the first is the province's.
        Assert.Equal([Ids[2], Ids[1]], Of(await list.ReadDeskAsync(Desk(Chengdu, "li") with { ByScope = false }, null, 10, Cancelled)));
    }

    [Fact]
    public async Task A_desk_holds_nothing_that_its_official_may_not_be_the_second_person_of()
    {
        var list = Store<ICaseList>();
        await list.PutAsync(Entry(0) with { Scope = Wuhou, Barred = CaseEntry.BarsOf(["Wang", "li.1"]) }, Cancelled);
        Assert.Empty(await list.ReadDeskAsync(Desk(Chengdu, "wANG"), null, 10, Cancelled));
        Assert.Equal(0, (await list.CountDeskAsync(Desk(Chengdu, "li.1"), 0, 10, Cancelled)).Waiting);
        foreach (var other in new[] { "wan", "wangs", "li", "li_1" })
        {
            Assert.Equal([Ids[0]], Of(await list.ReadDeskAsync(Desk(Chengdu, other), null, 10, Cancelled)));
        }

        Assert.Equal([Ids[0]], Of(await list.ReadDeskAsync(Desk(Chengdu, "wang") with { NotOwn = false }, null, 10, Cancelled)));
    }

    [Fact]
    public async Task A_desk_is_read_page_by_page_without_a_case_twice_or_left_out()
    {
        var list = Store<ICaseList>();
        for (var i = 0; i < Ids.Length; i++)
        {
            // Many are due at once: the id decides then.
            await list.PutAsync(Entry(i) with { DueAt = i < 6 ? 100 : CaseEntry.Never }, Cancelled);
        }

        var seen = new List<Guid>();
        CaseCursor? after = null;
        IReadOnlyList<CaseEntry> page;
        while ((page = await list.ReadDeskAsync(Desk(Province, "zhang"), after, 3, Cancelled)).Count > 0)
        {
            seen.AddRange(Of(page));
            Assert.True(CaseCursor.TryParse(CaseCursor.Of(page[^1]).ToString(), out var next));
            after = next;
        }

        Assert.Equal(Ids, seen);
    }

    [Fact]
    public async Task What_waits_is_counted_no_further_than_it_is_worth()
    {
        var list = Store<ICaseList>();
        for (var i = 0; i < Ids.Length; i++)
        {
            await list.PutAsync(Entry(i) with { DueAt = 100 + i }, Cancelled);
        }

        Assert.Equal(new CaseCount(8, 3), await list.CountDeskAsync(Desk(Province, "zhang"), 102, 100, Cancelled));
        Assert.Equal(new CaseCount(5, 3), await list.CountDeskAsync(Desk(Province, "zhang"), 102, 5, Cancelled));
        Assert.Equal(new CaseCount(5, 5), await list.CountDeskAsync(Desk(Province, "zhang"), 999, 5, Cancelled));
        Assert.Equal(default, await list.CountDeskAsync(Desk(Zigong, "zhang"), 102, 100, Cancelled));
    }

    [Fact]
    public async Task Cases_are_looked_after_when_their_time_has_come_longest_waiting_first()
    {
        var list = Store<ICaseList>();
        await list.PutAsync(Entry(0) with { LookAt = 20 }, Cancelled);
        await list.PutAsync(Entry(1) with { LookAt = 10 }, Cancelled);
        await list.PutAsync(Entry(2) with { LookAt = 21 }, Cancelled);
        await list.PutAsync(Entry(3) with { LookAt = 0, State = "rejected" }, Cancelled);
        await list.PutAsync(Entry(4) with { LookAt = 0, Kind = "appeal" }, Cancelled);
        await list.PutAsync(Entry(5) with { LookAt = CaseEntry.Never }, Cancelled);

        Assert.Equal([Ids[3], Ids[1], Ids[0]], await list.ReadDueAsync(Kind, 20, 10, Cancelled));
        Assert.Equal([Ids[3]], await list.ReadDueAsync(Kind, 20, 1, Cancelled));
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_said_to_be_unavailable()
    {
        var list = Fixture.Node("short", options => options.BusyTimeout = TimeSpan.FromMilliseconds(50)).GetService(typeof(ICaseList)) as ICaseList;
        await list!.PutAsync(Entry(0), Cancelled);
        await Fixture.BreakAsync();
        try
        {
            await Assert.ThrowsAsync<StorageUnavailableException>(() => list.PutAsync(Entry(1), Cancelled));
        }
        finally
        {
            await Fixture.MendAsync();
        }

        Assert.Equal([Ids[0]], Of(await list.ListAsync(Kind, Province, null, 10, Cancelled)));
    }

    protected static CaseEntry Entry(int number) => new(
        Ids[number], Kind, "pending", Wuhou, Wuhou, CaseEntry.AllTiers, "密切接触者 川疫指〔2021〕3号", "SC05", "川疫指〔2021〕3号", 12, "wang", 1_614_571_200, 1_614_657_600, CaseEntry.Never);

    private static CaseDesk Desk(RegionCode region, string userName) => new(Kind, "pending", new Official(userName, region), NotOwn: true, ByScope: true);

    private static List<Guid> Of(IReadOnlyList<CaseEntry> rows) => [.. rows.Select(row => row.CaseId)];
}
