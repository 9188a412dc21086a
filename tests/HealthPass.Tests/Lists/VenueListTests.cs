using System.Text;
using HealthPass.Grains.Cases;
using HealthPass.Grains.Lists;
using HealthPass.Grains.Lists.Sheets;
using HealthPass.Grains.Staff;
using HealthPass.Grains.Venues;
using HealthPass.Grains.Venues.Coverage;
using HealthPass.Grains.Venues.Reviews;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;
using HealthPass.Tests.Fakes;
using Xunit;

namespace HealthPass.Tests.Lists;

/// <summary>Lists of venues from the file to the venues, in a cluster.</summary>
public sealed class VenueListTests : IAsyncLifetime
{
    private static readonly Official Township = new("township", Samples.Township.Code, [StaffRoles.VenueAdministrator]);
    private static readonly Official County = Township with { UserName = "county", Region = Samples.County.Code };

    private readonly Guid _id = Guid.NewGuid();
    private Cluster _cluster = null!;

    private IListStore Store => _cluster.Get<IListStore>();

    private IListWorkerGrain Worker => _cluster.Grains.GetGrain<IListWorkerGrain>(0);

    public async ValueTask InitializeAsync() => _cluster = await Cluster.StartAsync();

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task Every_row_is_looked_at_and_nothing_done_before_somebody_says_so()
    {
        var list = await ReceiveAsync(
            Township,
            $"北门市场,market,{Samples.Village.Code},人民路1号,",
            $"北门 市场,农贸市场,{Samples.Village.Code},人民路1号,",
            $",market,{Samples.Village.Code},,",
            $"南门市场,maket,{Samples.Village.Code},,",
            "南门市场,market,519999999999,,",
            $"南门市场,market,{Samples.FarVillage.Code},,",
            $"南门市场,市场,{Samples.Village.Code},,",
            $"南门市场,mall,{Samples.Village.Code},,123",
            $"=1+2,hotel,{Samples.Township.Code},,");
        Assert.Equal((ListState.Checked, 9, 7), (list.State, list.Rows, list.Bad));
        Assert.Equal(
            ["2 ", "3 row_repeated", "4 field_missing", "5 category_unknown", "6 region_unknown", "7 out_of_region", "8 category_unknown", "9 credit_code_malformed", "10 "],
            (await RowsAsync()).Select(row => $"{row.Number} {row.Code}"));
        Assert.Equal("Row 2 of this list says the same.", (await RowsAsync())[1].Detail);
        Assert.Equal(0, await Worker.Tick());
        Assert.Empty(await VenuesAsync());
    }

    [Fact]
    public async Task A_townships_rows_are_submitted_and_a_countys_are_in_use_and_none_is_made_twice()
    {
        var list = await ReceiveAsync(Township, $"北门市场,market,{Samples.Village.Code},,", $"南门市场,market,{Samples.Village.Code},,", "x,y,z,,");
        await ApplyAsync(list);
        Assert.Equal((ListState.Applied, 3, 1, 2, 0), Of((await Store.FindAsync(_id, default))!));
        Assert.Equal([VenueStanding.InReview, VenueStanding.InReview], (await VenuesAsync()).Select(venue => venue.Standing));
        Assert.Equal(2, (await _cluster.Get<ICaseList>().CountStatesAsync(ReviewFlow.Kind, Samples.County.Code, 0, default))["village_review"].Waiting);

        // Cut short behind the venues and before what became of the rows was written down.
        await Store.PutRowsAsync(_id, [.. (await RowsAsync()).Select(row => row.Outcome == ListOutcome.Done ? row with { Outcome = ListOutcome.Good, Result = "" } : row)], default);
        await ApplyAsync(list);
        Assert.Equal((ListState.Applied, 3, 1, 2, 0), Of((await Store.FindAsync(_id, default))!));
        Assert.Equal(2, (await VenuesAsync()).Count);

        var own = await new ListUploads(Store, _cluster.Clock).ReceiveAsync(Guid.NewGuid(), Kind, "", County, "c.csv", FileOf($"东门市场,market,{Samples.Village.Code},,"), default);
        await ApplyAsync(own!);
        await Store.PutRowsAsync(own!.UploadId, [.. (await Store.ReadRowsAsync(own.UploadId, 0, Enum.GetValues<ListOutcome>(), 9, default)).Select(row => row with { Outcome = ListOutcome.Good })], default);
        await ApplyAsync(own);
        var used = Assert.Single(await VenuesAsync(), venue => venue.Name == "东门市场");
        Assert.Equal((VenueStanding.InUse, true, "county"), (used.Standing, used.Reviewed, used.RegisteredBy));
    }

    [Fact]
    public async Task The_same_id_again_is_the_list_that_is_there_and_another_accounts_is_none()
    {
        var first = await ReceiveAsync(Township, $"北门市场,market,{Samples.Village.Code},,");
        Assert.Equal(first, await ReceiveAsync(Township, $"南门市场,market,{Samples.Village.Code},,"));
        Assert.Null(await new ListUploads(Store, _cluster.Clock).ReceiveAsync(_id, Kind, "", County, "", FileOf("x,y,z,,"), default));
        Assert.Equal("北门市场", Assert.Single(await RowsAsync()).Cells[0]);

        // One that was not received whole is received anew.
        await Store.PutAsync(first with { State = ListState.Receiving }, default);
        Assert.Equal(2, (await ReceiveAsync(Township, $"东门市场,market,{Samples.Village.Code},,", $"西门市场,market,{Samples.Village.Code},,")).Rows);
        Assert.Equal(2, (await RowsAsync()).Count);
    }

    [Fact]
    public async Task A_list_without_its_columns_or_rows_leaves_nothing_behind()
    {
        Assert.Equal(ListUnreadableException.Columns, await FaultOfAsync("名称,地址\n北门市场,x\n"));
        Assert.Equal(ListUnreadableException.Empty, await FaultOfAsync("名称,类别,区划代码\n"));
        Assert.Equal(ListUnreadableException.Empty, await FaultOfAsync(""));
        Assert.Null(await Store.FindAsync(_id, default));
        Assert.Empty(await RowsAsync());
    }

    [Fact]
    public async Task Places_that_should_have_a_code_are_listed_by_a_county_and_find_their_venues()
    {
        var kind = _cluster.Get<IEnumerable<IListKind>>().First(kind => kind.Kind == "expected_venues");
        Assert.Equal("tier_may_not", kind.Check(["北门市场", "market", Samples.Village.Code.ToString(), "", ""], Township.Region)?.Code);
        Assert.Equal("field_invalid", kind.Check(["北门市场", "market", Samples.Village.Code.ToString(), "2", ""], County.Region)?.Code);
        Assert.Equal("field_invalid", kind.Check(["", "market", Samples.Village.Code.ToString(), "many", ""], County.Region)?.Code);
        var file = $"名称,类别,区划代码,数量,来源\n北门市场,农贸市场,{Samples.County.Code},,文件\n,hotel,{Samples.Township.Code},3,文件\n北门 市场,market,{Samples.County.Code},,\n";
        var list = (await _cluster.Get<ListUploads>().ReceiveAsync(_id, kind, "", County, "expected.csv", new MemoryStream(Encoding.UTF8.GetBytes(file)), default))!;
        Assert.Equal((3, 1), (list.Rows, list.Bad));
        await ApplyAsync(list);
        var coverage = _cluster.Get<ICoverageStore>();
        Assert.Equal((4, 0), await coverage.SumAsync(Samples.County.Code, default));

        var venue = VenueId.New();
        Assert.NotNull(await _cluster.Grains.GetGrain<IVenueGrain>(venue.ToGrainKey()).Register(new("北门市场", VenueCategory.Market, Samples.Village.Code, "", "", null, "county")));
        await _cluster.Grains.GetGrain<ICoverageGrain>(0).Tick();
        Assert.Equal((4, 1), await coverage.SumAsync(Samples.County.Code, default));
        var missing = Assert.Single(await coverage.ListAsync(
            new(Samples.County.Code, CoverageState.Missing, null, new(2021, 3, 1), string.Empty, 10), CoverageTerms.Current, default));
        Assert.Equal(("hotel", 3, 0), (missing.Category, missing.Wanted, missing.Present));
    }

    [Fact]
    public async Task Lists_are_removed_after_a_month()
    {
        _ = await ReceiveAsync(Township, $"北门市场,market,{Samples.Village.Code},,");
        _ = await Worker.Tick();
        Assert.NotNull(await Store.FindAsync(_id, default));
        _cluster.Clock.Advance(TimeSpan.FromDays(31));
        _ = await Worker.Tick();
        Assert.Null(await Store.FindAsync(_id, default));
        Assert.Empty(await RowsAsync());
    }

    private static (ListState State, int Rows, int Bad, int Done, int Refused) Of(ListUpload list) => (list.State, list.Rows, list.Bad, list.Done, list.Refused);

    private static MemoryStream FileOf(params string[] rows) => new(Encoding.UTF8.GetBytes("名称,category,Region code,地址,统一社会信用代码\n" + string.Join('\n', rows)));

    private IListKind Kind => _cluster.Get<IEnumerable<IListKind>>().First(kind => kind.Kind == "venues");

    private async Task<ListUpload> ReceiveAsync(Official owner, params string[] rows) =>
        (await _cluster.Get<ListUploads>().ReceiveAsync(_id, Kind, "", owner, "venues.csv", FileOf(rows), default))!;

    private async Task ApplyAsync(ListUpload list)
    {
        _ = await _cluster.Get<ListUploads>().ApplyAsync(list, default);
        _ = await Worker.Tick();
    }

    private async Task<string> FaultOfAsync(string text) => (await Assert.ThrowsAsync<ListUnreadableException>(
        () => _cluster.Get<ListUploads>().ReceiveAsync(_id, Kind, "", Township, "", new MemoryStream(Encoding.UTF8.GetBytes(text)), default))).Code;

    private async Task<IReadOnlyList<ListEntry>> RowsAsync() => await Store.ReadRowsAsync(_id, 0, Enum.GetValues<ListOutcome>(), 100, default);

    private async Task<IReadOnlyList<VenueEntry>> VenuesAsync() =>
        await _cluster.Get<IVenueDirectory>().SearchAsync(new(Samples.County.Code.UpTo(RegionLevel.County), null, "", null, default, 100), default);
}
