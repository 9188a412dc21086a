using HealthPass.Grains.Venues;
using HealthPass.Grains.Venues.Places;
using HealthPass.Kernel.Venues;
using Xunit;

namespace HealthPass.Tests.Venues.Places;

public sealed class PlaceDecisionsTests
{
    private static readonly DateTimeOffset Now = Samples.Noon;
    private static readonly PlaceDraft Door = Draft(PlaceKind.Entrance, "北门");

    [Fact]
    public void Numbers_count_from_one_and_the_same_place_again_is_the_one_that_is_there()
    {
        var first = PlaceDecisions.Add([], 0, Door, 7, Now);
        var place = Assert.Single(first.Places!);
        Assert.Equal((1, Door, Now, (DateTimeOffset?)null, new PosterIssue(1, 7, 0)), (place.Number, place.Draft, place.AddedAt, place.EndedAt, place.Current));
        Assert.Equal(PlaceChange.Nothing(1), PlaceDecisions.Add(first.Places!, 1, Door with { }, 8, Now));
        Assert.Equal(2, PlaceDecisions.Add(first.Places!, 1, Draft(PlaceKind.Entrance, "南门"), 8, Now).Number);
        Assert.Equal(PlaceFault.Twice, PlaceDecisions.Add(first.Places!, 1, Door with { NameEn = "North" }, 8, Now).Fault);
        Assert.Equal(2, PlaceDecisions.Add(first.Places!, 1, Draft(PlaceKind.Hall, "北门"), 8, Now).Number);
    }

    [Fact]
    public void A_car_is_known_by_its_plate_whatever_line_it_runs_on()
    {
        var bus = PlaceForms.Named(Draft(PlaceKind.Vehicle, string.Empty) with { Plate = "川A12345", Line = "56路" });
        Assert.Equal("川A12345 56路", bus.Name);
        var there = PlaceDecisions.Add([], 0, bus, 0, Now).Places!;
        Assert.Equal(PlaceFault.Twice, PlaceDecisions.Add(there, 1, bus with { Line = "57路", Name = "other" }, 0, Now).Fault);
    }

    [Fact]
    public void A_number_is_never_given_twice_and_a_place_that_ended_makes_room()
    {
        IReadOnlyList<VenuePlace> places = [];
        for (ushort last = 0; last < PlaceForms.MaxInUse; last++)
        {
            places = PlaceDecisions.Add(places, last, Draft(PlaceKind.Seat, $"{last}"), 0, Now).Places!;
        }

        Assert.Equal(PlaceFault.TooMany, PlaceDecisions.Add(places, PlaceForms.MaxInUse, Door, 0, Now).Fault);
        places = PlaceDecisions.End(places, PlaceForms.MaxInUse, Now).Places!;
        Assert.Equal(PlaceForms.MaxInUse + 1, PlaceDecisions.Add(places, PlaceForms.MaxInUse, Door, 0, Now).Number);
        Assert.Equal(PlaceFault.UsedUp, PlaceDecisions.Add(places, ushort.MaxValue, Door, 0, Now).Fault);
    }

    [Fact]
    public void Those_that_ended_are_forgotten_when_there_are_many_and_their_scans_are_gone()
    {
        IReadOnlyList<VenuePlace> places = [];
        ushort last = 0;
        PlaceChange Turn(DateTimeOffset at)
        {
            var added = PlaceDecisions.Add(places, last, Draft(PlaceKind.Seat, $"{last}"), 0, at);
            return added.Fault != PlaceFault.None ? added : PlaceDecisions.End(added.Places!, added.Number, at);
        }

        for (var turn = 0; turn < 399; turn++)
        {
            var change = Turn(Now);
            (places, last) = (change.Places!, change.Number);
        }

        places = Turn(Now).Places!;
        last++;
        Assert.Equal(PlaceFault.TooMany, Turn(Now.AddDays(27)).Fault);
        var later = Turn(Now.AddDays(28));
        Assert.Equal((401, 400), (later.Number, later.Places!.Count));
    }

    [Fact]
    public void A_poster_that_is_reissued_dies_at_the_stated_time_and_the_same_again_changes_nothing()
    {
        var places = PlaceDecisions.Add([], 0, Door, 7, Now).Places!;
        var until = Now.AddDays(3);
        var change = PlaceDecisions.Reissue(places, 1, 1, until, 99, Now);
        Assert.Equal([new(1, 7, until.ToUnixTimeSeconds()), new(2, 99, 0)], Assert.Single(change.Places!).Issues);
        Assert.Equal(PlaceChange.Nothing(1), PlaceDecisions.Reissue(change.Places!, 1, 1, until, 100, Now.AddMinutes(1)));
        Assert.Equal(PlaceFault.Passed, PlaceDecisions.Reissue(change.Places!, 1, 1, until.AddDays(1), 100, Now).Fault);
        Assert.Equal(PlaceFault.Passed, PlaceDecisions.Reissue(change.Places!, 1, 5, until, 100, Now).Fault);
        Assert.Equal(Now.ToUnixTimeSeconds(), PlaceDecisions.Reissue(places, 1, 1, Now.AddDays(-9), 99, Now).Places![0].Issues[0].Until);
    }

    [Fact]
    public void The_venue_itself_is_place_nought_which_is_reissued_and_never_ended()
    {
        var change = PlaceDecisions.Reissue([], 0, 1, Now, 99, Now);
        Assert.Equal([new(1, 0, Now.ToUnixTimeSeconds()), new(2, 99, 0)], Assert.Single(change.Places!).Issues);
        Assert.Equal(PlaceFault.Unknown, PlaceDecisions.End(change.Places!, 0, Now).Fault);
        Assert.Equal(PlaceFault.Unknown, PlaceDecisions.Reissue([], 3, 1, Now, 99, Now).Fault);
    }

    [Fact]
    public void What_has_ended_stays_so_and_gets_no_poster()
    {
        var ended = PlaceDecisions.End(PlaceDecisions.Add([], 0, Door, 7, Now).Places!, 1, Now).Places!;
        Assert.Equal(Now, ended[0].EndedAt);
        Assert.Equal(PlaceChange.Nothing(1), PlaceDecisions.End(ended, 1, Now.AddDays(1)));
        Assert.Equal(PlaceFault.Ended, PlaceDecisions.Reissue(ended, 1, 1, Now, 9, Now).Fault);
        Assert.Equal(2, PlaceDecisions.Add(ended, 1, Door, 7, Now).Number);
    }

    [Fact]
    public void A_venue_that_has_ended_or_is_none_changes_nothing()
    {
        var market = new VenueRegistration("北门市场", VenueCategory.Market, Samples.Village.Code, "", "", null, "admin");
        Assert.Equal(PlaceFault.VenueUnknown, VenueDecisions.ChangePlaces(new(), Refuse, Now, out _).Fault);
        Assert.Equal(PlaceFault.VenueOver, VenueDecisions.ChangePlaces(new() { Registration = market, Standing = VenueStanding.Ended }, Refuse, Now, out _).Fault);
        var change = VenueDecisions.ChangePlaces(new() { Registration = market, LastPlace = 6 }, (places, last) => PlaceDecisions.Add(places, last, Door, 1, Now), Now, out var number);
        Assert.Equal((7, 7), (number, change.Next!.LastPlace));
        Assert.Equal([0, 7], VenueDecisions.PlacesOf(change.Next).Select(place => (int)place.Number));

        static PlaceChange Refuse(IReadOnlyList<VenuePlace> places, ushort last) => throw new InvalidOperationException("It is not asked.");
    }

    [Theory]
    [InlineData("川a·12345", "川A12345")]
    [InlineData("川A D12345", "川AD12345")]
    [InlineData(" 渝Ｂ１２３４挂 ", "渝B1234挂")]
    [InlineData("川AO2345", null)]
    [InlineData("A12345", null)]
    [InlineData("川A1234567", null)]
    [InlineData("", null)]
    public void A_plate_is_read_as_it_is_typed(string text, string? plate)
    {
        Assert.Equal(plate is not null, NumberPlate.TryRead(text, out var read));
        Assert.Equal(plate ?? string.Empty, read);
    }

    private static PlaceDraft Draft(PlaceKind kind, string name) => new(kind, name, string.Empty, string.Empty, string.Empty, string.Empty, string.Empty, string.Empty);
}
