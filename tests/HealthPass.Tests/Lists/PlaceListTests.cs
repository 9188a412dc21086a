using System.Text;
using HealthPass.Grains.Lists;
using HealthPass.Grains.Staff;
using HealthPass.Grains.Venues;
using HealthPass.Kernel.Venues;
using HealthPass.Tests.Fakes;
using Xunit;

namespace HealthPass.Tests.Lists;

/// <summary>Lists of places from the file to the venue, in a cluster.</summary>
public sealed class PlaceListTests : IAsyncLifetime
{
    private static readonly Official Owner = new("owner", Samples.Township.Code, [StaffRoles.VenueAdministrator]);
    private static readonly Official County = Owner with { UserName = "county", Region = Samples.County.Code };
    private static readonly VenueId Venue = VenueId.New();

    private readonly Guid _id = Guid.NewGuid();
    private Cluster _cluster = null!;

    private IListStore Store => _cluster.Get<IListStore>();

    private IVenueGrain Grain => _cluster.Grains.GetGrain<IVenueGrain>(Venue.ToGrainKey());

    private IListKind Kind => _cluster.Get<IEnumerable<IListKind>>().First(kind => kind.Kind == "venue_places");

    public async ValueTask InitializeAsync()
    {
        _cluster = await Cluster.StartAsync();
        _ = await Grain.Register(new("蓉城出租", VenueCategory.Taxi, Samples.Village.Code, "", "", null, "owner"));
    }

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task A_companys_taxis_are_added_in_the_order_of_the_list_and_none_twice()
    {
        _ = await Grain.AddPlace(new(PlaceKind.Vehicle, "川AT0001 蓉城出租", "", "川AT0001", "蓉城出租", "", "", ""));
        var list = await ReceiveAsync(
            Owner, _id, "vehicle,川AT0003,蓉城出租", "车辆,川AT0001,蓉城出租", "vehicle,川AT0002,蓉城出租", "vehicle,川at0003,别的公司", "bus,川AT0004,x", "vehicle,川AT0001,别的公司");
        Assert.Equal((ListState.Checked, 6, 3, 1), (list.State, list.Rows, list.Bad, list.Unchanged));
        Assert.Equal(["good ", "unchanged ", "good ", "bad row_repeated", "bad place_kind_unknown", "bad row_repeated"], await RowsAsync());
        await ApplyAsync(list);
        Assert.Equal((ListState.Applied, 2, 0, 1), await DoneAsync());
        Assert.Equal(["1 川AT0001", "2 川AT0003", "3 川AT0002"], await PlacesAsync());

        // Cut short behind the places and before what became of the rows was written down.
        await Store.PutRowsAsync(_id, [.. (await Store.ReadRowsAsync(_id, 0, [ListOutcome.Done], 9, default)).Select(row => row with { Outcome = ListOutcome.Good, Result = "" })], default);
        await ApplyAsync(list);
        Assert.Equal((ListState.Applied, 2, 0, 1), await DoneAsync());
        Assert.Equal(3, (await PlacesAsync()).Count);
        Assert.Equal(["2", "3"], (await Store.ReadRowsAsync(_id, 0, [ListOutcome.Done], 9, default)).Select(row => row.Result));
    }

    [Fact]
    public async Task A_county_may_add_them_and_another_account_may_not_whatever_lies_in_the_table()
    {
        await ApplyAsync(await ReceiveAsync(County, _id, "vehicle,川AT0001,蓉城出租"));
        Assert.Equal(["1 川AT0001"], await PlacesAsync());
        var other = Guid.NewGuid();
        await ApplyAsync(await ReceiveAsync(Owner with { UserName = "other" }, other, "vehicle,川AT0002,蓉城出租"));
        Assert.Equal("venue_not_owner", Assert.Single(await Store.ReadRowsAsync(other, 0, [ListOutcome.Refused], 9, default)).Code);
        Assert.Equal(["1 川AT0001"], await PlacesAsync());
    }

    [Fact]
    public async Task A_list_is_about_one_venue_and_is_found_there_alone()
    {
        var list = await ReceiveAsync(Owner, _id, "vehicle,川AT0001,蓉城出租");
        Assert.Equal(list, await Store.FindAsync(_id, default));
        Assert.Equal(list, Assert.Single(await Store.ListAsync("venue_places", Venue.ToString(), "owner", 9, default)));
        Assert.Empty(await Store.ListAsync("venue_places", VenueId.New().ToString(), "owner", 9, default));
        Assert.Null(await _cluster.Get<ListUploads>().ReceiveAsync(_id, Kind, VenueId.New().ToString(), Owner, "", FileOf("vehicle,川AT0001,x"), default));
    }

    private static MemoryStream FileOf(params string[] rows) => new(Encoding.UTF8.GetBytes("种类,车牌号,line\n" + string.Join('\n', rows)));

    private async Task<ListUpload> ReceiveAsync(Official owner, Guid id, params string[] rows) =>
        (await _cluster.Get<ListUploads>().ReceiveAsync(id, Kind, Venue.ToString(), owner, "taxis.csv", FileOf(rows), default))!;

    private async Task ApplyAsync(ListUpload list)
    {
        _ = await _cluster.Get<ListUploads>().ApplyAsync(list, default);
        _ = await _cluster.Grains.GetGrain<IListWorkerGrain>(0).Tick();
    }

    private async Task<(ListState State, int Done, int Refused, int Unchanged)> DoneAsync() =>
        await Store.FindAsync(_id, default) is { } list ? (list.State, list.Done, list.Refused, list.Unchanged) : default;

    private async Task<IReadOnlyList<string>> RowsAsync() =>
        [.. (await Store.ReadRowsAsync(_id, 0, Enum.GetValues<ListOutcome>(), 100, default)).Select(row => $"{row.Outcome.ToWire()} {row.Code}")];

    private async Task<IReadOnlyList<string>> PlacesAsync() => [.. (await Grain.GetPlaces()).Where(place => place.Number > 0).Select(place => $"{place.Number} {place.Draft.Plate}")];
}
