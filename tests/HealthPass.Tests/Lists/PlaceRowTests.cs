using HealthPass.Grains.Lists;
using HealthPass.Grains.Venues.Lists;
using HealthPass.Grains.Venues.Places;
using HealthPass.Kernel.Venues;
using Xunit;

namespace HealthPass.Tests.Lists;

/// <summary>Rows of lists of places, by themselves and against what a venue has.</summary>
public sealed class PlaceRowTests
{
    private static readonly DateTimeOffset Now = Samples.Noon;

    [Theory]
    [InlineData("vehicle,,,川a·t1234,蓉城出租,,,", "川AT1234 蓉城出租")]
    [InlineData("车辆,,,川AT1234,蓉城出租,,,", "川AT1234 蓉城出租")]
    [InlineData("出入口,北门,North gate,,,,,", "北门")]
    [InlineData("carriage,,,,D1880,,3,", "D1880 3车厢")]
    [InlineData("seat,,,,D1880,,3,12A", "D1880 3车厢 12A座")]
    public void A_row_is_read_by_its_kind(string row, string name)
    {
        Assert.Null(PlaceCells.Read(row.Split(','), out var draft));
        Assert.Equal(name, draft!.Name);
    }

    [Theory]
    [InlineData("taxi,,,川AT1234,蓉城出租,,,", "place_kind_unknown")]
    [InlineData("venue,全部,,,,,,", "place_kind_unknown")]
    [InlineData(",北门,,,,,,", "place_kind_unknown")]
    [InlineData("vehicle,,,川AT1234,,,,", "field_missing")]
    [InlineData("vehicle,,,12345,蓉城出租,,,", "field_invalid")]
    [InlineData("entrance,,,,,,,", "field_missing")]
    [InlineData("entrance,北门,,,,,,12A", "field_invalid")]
    [InlineData("entrance,北\u200b门,,,,,,", "field_invalid")]
    [InlineData("entrance,北门,\u202eeast,,,,,", "field_invalid")]
    public void What_is_wrong_with_a_row_has_its_word(string row, string code) => Assert.Equal(code, PlaceCells.Read(row.Split(','), out _)?.Code);

    [Fact]
    public void Rows_are_looked_at_as_if_those_above_them_were_done()
    {
        var room = new PlaceRoom([Placed(1, Door("北门")), Placed(2, Door("西门")) with { EndedAt = Now }], Now);
        Assert.Equal((ListOutcome.Unchanged, "", "The venue has this place: number 1."), Of(room.Look(Door("北门"))));
        Assert.Equal((ListOutcome.Bad, "place_twice", "Another place in use has this name or plate."), Of(room.Look(Door("北门") with { NameEn = "North" })));

        // One that has ended is no more: it is added anew.
        Assert.Null(room.Look(Door("西门")));
        Assert.Equal("The venue has this place: number 3.", room.Look(Door("西门"))?.Detail);
    }

    [Fact]
    public void No_more_rows_are_good_than_the_venue_has_room_for()
    {
        var room = new PlaceRoom([.. Enumerable.Range(1, PlaceForms.MaxInUse - 2).Select(number => Placed((ushort)number, Door($"{number}")))], Now);
        Assert.Null(room.Look(Door("a")));
        Assert.Null(room.Look(Door("b")));
        Assert.Equal("too_many_places", room.Look(Door("c"))?.Code);
        Assert.Equal(ListOutcome.Unchanged, room.Look(Door("7"))?.Outcome);
    }

    private static PlaceDraft Door(string name) => new(PlaceKind.Entrance, name, "", "", "", "", "", "");

    private static VenuePlace Placed(ushort number, PlaceDraft draft) => new(number, draft, Now, null, [new(1, 7, 0)]);

    private static (ListOutcome Outcome, string Code, string Detail) Of(ListFinding? finding) => (finding!.Outcome, finding.Code, finding.Detail);
}
