using HealthPass.Grains.Venues;
using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Time;
using HealthPass.Kernel.Venues;
using HealthPass.Kernel.Verdicts;
using HealthPass.Verification.Records;
using HealthPass.Verification.Tally;
using Xunit;

namespace HealthPass.Tests.Venues;

/// <summary>Who passes in and out of a venue.</summary>
public sealed class PassagesTests
{
    private static readonly VenueRegistration Market = new("北门市场", VenueCategory.Market, Samples.Village.Code, "", "", null, "admin");

    [Theory]
    [InlineData(ScanDirection.In, Verdict.Allow, ScanMeans.Code, 1, 0, 0)]
    [InlineData(ScanDirection.In, Verdict.Check, ScanMeans.Document, 1, 0, 0)]
    [InlineData(ScanDirection.In, Verdict.Deny, ScanMeans.Code, 0, 0, 0)]
    [InlineData(ScanDirection.Out, Verdict.Deny, ScanMeans.Code, 0, 1, 0)]
    [InlineData(ScanDirection.Pass, Verdict.Allow, ScanMeans.Code, 0, 0, 0)]
    [InlineData(ScanDirection.Pass, Verdict.Allow, ScanMeans.CheckIn, 0, 0, 1)]
    [InlineData(ScanDirection.In, Verdict.Allow, ScanMeans.CheckIn, 0, 0, 1)]
    public void A_scan_counts_by_its_way_its_verdict_and_its_means(ScanDirection direction, Verdict verdict, ScanMeans means, int into, int outOf, int checkIns)
    {
        var scan = Samples.Scan(1, verdict) with { Direction = direction, Means = means };
        Assert.Equal(new(into, outOf, checkIns), ScanPassages.Of(scan, 1));
        Assert.Equal(default, ScanPassages.Of(scan, 1) + ScanPassages.Of(scan, -1));
    }

    [Fact]
    public void The_tally_tells_them_by_hour_goes_on_after_a_restart_and_takes_back_what_was_there_already()
    {
        var day = ShanghaiDay.Of(Samples.Noon);
        var tally = new NodeTally(Samples.Tree, "one", day);
        tally.OnDurable(Samples.Scan(1));
        tally.OnDurable(Samples.Scan(2, at: Samples.Noon.AddHours(1)));
        tally.OnDurable(Samples.Scan(3, at: Samples.Noon.AddHours(1)) with { Direction = ScanDirection.Out });
        tally.Uncount(Samples.Scan(2, at: Samples.Noon.AddHours(1)));
        var noon = ShanghaiDay.HourOf(Samples.Noon.ToUnixTimeMilliseconds());
        var hours = Passages.Unpack(Assert.Single(tally.ReportsOf(Samples.Venue)).Hours);
        Assert.Equal((new Passages(1, 0, 0), new Passages(0, 1, 0), 2), (hours[noon], hours[noon + 1], hours.Sum(hour => hour.In + hour.Out)));

        var again = new NodeTally(Samples.Tree, "one", day);
        again.Restore(
            2, [], [new(day, Samples.Venue, Samples.Village.Code, new(2, 0, 0))], [], [], [new(day, noon, Samples.Venue, new(1, 0, 0)), new(day, noon + 1, Samples.Venue, new(0, 1, 0))]);
        again.OnDurable(Samples.Scan(4));
        hours = Passages.Unpack(Assert.Single(again.ReportsOf(Samples.Venue)).Hours);
        Assert.Equal((new Passages(2, 0, 0), new Passages(0, 1, 0)), (hours[noon], hours[noon + 1]));
        again.Uncount(new VenueHour(day, noon, Samples.Venue, new(2, 0, 0)));
        Assert.Equal(new(0, 1, 0), Passages.Sum(Passages.Unpack(Assert.Single(again.ReportsOf(Samples.Venue)).Hours)));
    }

    [Theory]
    [InlineData(5, 2, 3)]
    [InlineData(5, 0, null)]
    [InlineData(0, 2, null)]
    [InlineData(2, 5, 0)]
    public void Who_is_in_is_told_where_both_ways_are_counted_and_is_never_below_nothing(int into, int outOf, int? inside)
    {
        var hours = new Passages[Passages.Hours];
        hours[9] = new(into, 0, 7);
        hours[10] = new(0, outOf, 0);
        var venue = new VenueDetails(VenueDecisions.RuleOf(Samples.Venue, new() { Registration = Market, Version = 1 })!, Market, Samples.Noon, 0, 0, 0);
        var presence = new VenuePresence(venue, ShanghaiDay.Of(Samples.Noon), Passages.Pack(hours)!);
        Assert.Equal((inside, 7), (presence.Inside, presence.Sum.CheckIns));
    }

    [Fact]
    public void What_a_node_has_of_a_day_and_what_the_database_has_are_joined_hour_by_hour()
    {
        var stored = new Passages[Passages.Hours];
        stored[3] = new(4, 0, 1);
        var reported = new Passages[Passages.Hours];
        reported[3] = new(2, 1, 0);
        Assert.Equal(new(4, 1, 1), (new VenueShare(default) { Hours = reported }).AtLeast(new VenueShare(default) { Hours = stored }).In(3));
        Assert.Equal(new(4, 0, 1), new VenueShare(default).AtLeast(new VenueShare(default) { Hours = stored }).In(3));
        Assert.Empty(Passages.Unpack(null));
        Assert.Empty(Passages.Unpack([1, 2]));
    }

    [Fact]
    public void A_capacity_and_a_keeper_are_set_without_a_review_while_the_venue_lives()
    {
        Assert.Equal(VenueFault.Unknown, VenueDecisions.Set(new(), new(Capacity: 5), Samples.Noon).Fault);
        var state = new VenueState { Registration = Market, Version = 1 };
        Assert.Null(VenueDecisions.Set(state, new(Capacity: 0), Samples.Noon).Next);
        var next = VenueDecisions.Set(state, new(500, "keeper"), Samples.Noon).Next!;
        Assert.Equal((500, "keeper"), (next.Capacity, next.Keeper));
        Assert.Equal(VenueFault.Over, VenueDecisions.Set(state with { Standing = VenueStanding.Ended }, new(Capacity: 5), Samples.Noon).Fault);
    }
}
