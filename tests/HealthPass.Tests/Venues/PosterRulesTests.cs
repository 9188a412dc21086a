using HealthPass.Kernel.Venues;
using Xunit;

namespace HealthPass.Tests.Venues;

public sealed class PosterRulesTests
{
    private const long Now = 1_800_000_000;
    private static readonly VenueId Venue = new(77);
    private static readonly PlaceBook Book = new(
        [
            new(4, Now - 50, [new(1, 9, 0)]),
            new(0, 0, [new(1, 0, Now - 100), new(2, 555, 0)]),
            new(2, 0, [new(1, 31, Now - 10), new(2, 32, Now + 10), new(3, 33, 0)]),
        ],
        last: 5);

    [Theory]
    [InlineData(0, 1, 0, PosterFault.Replaced, Now - 100)]
    [InlineData(0, 2, 555, PosterFault.None, 0)]
    [InlineData(0, 2, 556, PosterFault.Forged, 0)]
    [InlineData(2, 1, 31, PosterFault.Replaced, Now - 10)]
    [InlineData(2, 2, 32, PosterFault.None, 0)]
    [InlineData(2, 3, 33, PosterFault.None, 0)]
    [InlineData(2, 3, 32, PosterFault.Forged, 0)]
    [InlineData(2, 4, 33, PosterFault.Forged, 0)]
    [InlineData(4, 1, 9, PosterFault.PlaceEnded, Now - 50)]
    [InlineData(5, 1, 9, PosterFault.PlaceEnded, 0)]
    [InlineData(6, 1, 9, PosterFault.PlaceUnknown, 0)]
    public void Every_poster_says_what_has_become_of_it(int place, int version, int draw, PosterFault fault, long since) =>
        Assert.Equal(new(fault, since), PosterRules.Judge(RuleOf(VenueStanding.InUse, Book), new(Venue, (ushort)place, (byte)version, (ushort)draw), Now));

    [Theory]
    [InlineData(VenueStanding.InReview, PosterFault.VenueInReview)]
    [InlineData(VenueStanding.Suspended, PosterFault.VenueSuspended)]
    [InlineData(VenueStanding.Ended, PosterFault.VenueEnded)]
    public void A_venue_that_is_not_in_use_says_so_before_its_places_do(VenueStanding standing, PosterFault fault) =>
        Assert.Equal(fault, PosterRules.Judge(RuleOf(standing, Book), new(Venue, 4, 1, 9), Now).Fault);

    [Fact]
    public void A_venue_without_places_has_its_first_poster_alone()
    {
        var rule = RuleOf(VenueStanding.InUse, null);
        Assert.Equal(PosterFault.None, PosterRules.Judge(rule, new(Venue, 0, 1, 0), Now).Fault);
        Assert.Equal(PosterFault.Forged, PosterRules.Judge(rule, new(Venue, 0, 2, 0), Now).Fault);
        Assert.Equal(PosterFault.PlaceUnknown, PosterRules.Judge(rule, new(Venue, 1, 1, 0), Now).Fault);
        Assert.Equal(PosterFault.VenueUnknown, PosterRules.Judge(null, new(Venue, 0, 1, 0), Now).Fault);
    }

    [Fact]
    public void Scans_are_taken_at_the_venue_itself_and_at_places_in_use()
    {
        var rule = RuleOf(VenueStanding.InUse, Book);
        Assert.Equal([0, 2], Enumerable.Range(0, 10).Where(number => rule.TakesScansAt((ushort)number)));
        Assert.Equal([0], Enumerable.Range(0, 10).Where(number => RuleOf(VenueStanding.InUse, null).TakesScansAt((ushort)number)));
    }

    private static VenueRule RuleOf(VenueStanding standing, PlaceBook? places) => new(Venue, 1, Samples.Village.Code, default, standing) { Places = places };
}
