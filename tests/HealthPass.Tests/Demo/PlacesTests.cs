using HealthPass.Demo.Draws;
using HealthPass.Demo.Places;
using HealthPass.Demo.Residents;
using HealthPass.Demo.Settings;
using HealthPass.Demo.Visits;
using HealthPass.Grains.Venues;
using HealthPass.Kernel.Regions;
using Xunit;

namespace HealthPass.Tests.Demo;

public sealed class PlacesTests
{
    private const int Seed = 20210111;
    private const int Residents = 20_000;
    private static readonly DateTime Monday = new(2021, 1, 11);
    private static readonly DateTime Saturday = new(2021, 1, 16);
    private static readonly RegionTree Tree = SampleProvince.Tree;
    private static readonly IReadOnlyList<SampleVenue> Venues = SampleProvince.Grown.Venues;
    private static readonly ResidentMaker Maker = SampleProvince.Grown.Residents;
    private static readonly VisitPlanner Planner = SampleProvince.Grown.Planner;
    private static readonly VenueOpenings AllOpen = new(Seed, SampleProvince.LongAgo, Venues.Count);

    [Fact]
    public void The_sample_has_venues_with_keys_of_their_own_in_known_counties()
    {
        Assert.Equal(114, Venues.Count + 1);
        Assert.Equal(Venues.Count, Venues.Select(venue => venue.Key).Distinct().Count());
        Assert.All(Venues, venue => Assert.True(Tree.TryFind(venue.Region, out _)));
    }

    [Fact]
    public void The_table_has_every_category_with_a_reason_and_some_time_of_the_week()
    {
        foreach (var category in Enum.GetValues<VenueCategory>())
        {
            Assert.NotEmpty(CategoryDemands.Of(category).Why);
            Assert.True(CategoryDemands.WeightAt(category, Monday.AddHours(12)) > 0);
            Assert.True(CategoryDemands.WeightAt(category, Saturday.AddHours(12)) > 0);
        }

        Assert.All(Venues, venue => Assert.Equal(venue.Category, CategoryDemands.Of(venue.Category).Category));
    }

    [Fact]
    public void Scenic_areas_live_of_weekends_and_campuses_of_workdays()
    {
        Assert.True(Weight(VenueCategory.ScenicArea, Saturday, 11) > 5 * Weight(VenueCategory.ScenicArea, Monday, 11));
        Assert.True(Weight(VenueCategory.Campus, Monday, 11) > 3 * Weight(VenueCategory.Campus, Saturday, 11));
        Assert.True(Weight(VenueCategory.MetroStation, Monday, 8) > 2 * Weight(VenueCategory.MetroStation, Monday, 11));
        Assert.Equal(0, Weight(VenueCategory.Mall, Monday, 3));
        Assert.True(Weight(VenueCategory.Hospital, Monday, 3) > 0);

        static double Weight(VenueCategory category, DateTime day, int hour) => CategoryDemands.WeightAt(category, day.AddHours(hour));
    }

    [Fact]
    public void Somebody_can_go_somewhere_at_any_hour_from_anywhere()
    {
        var chooser = new VenueChooser(Venues, AllOpen);
        for (var hour = 0; hour < 7 * 24; hour++)
        {
            for (var i = 0; i < 50; i++)
            {
                var time = Monday.AddHours(hour);
                var chosen = chooser.Choose(Maker.HomeOf(i), time, new Draw(Seed, DrawStream.Visit, (hour * 1000) + i));
                Assert.True(CategoryDemands.WeightAt(Venues[chosen!.Value].Category, time) > 0);
            }
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_visits()
    {
        var other = new DemoProvince(Seed, SampleProvince.LongAgo, Tree).Planner;
        var different = new DemoProvince(Seed + 1, SampleProvince.LongAgo, Tree).Planner;
        var visits = Enumerable.Range(0, 2000).Select(n => Planner.Plan(n, Monday.AddHours(8), Residents)).ToList();
        Assert.Equal(visits, Enumerable.Range(0, 2000).Select(n => other.Plan(n, Monday.AddHours(8), Residents)));
        Assert.NotEqual(visits, Enumerable.Range(0, 2000).Select(n => different.Plan(n, Monday.AddHours(8), Residents)));
    }

    [Fact]
    public void About_eleven_shows_come_to_a_scan_and_few_scans_are_by_document_or_single()
    {
        var manners = Day(Monday, 110_000).Select(plan => plan.Visit.Manner).ToLookup(manner => manner);
        var scans = 110_000.0 - manners[VisitManner.ShowOnly].Count();
        var shows = 110_000.0 - manners[VisitManner.ByDocument].Count() - manners[VisitManner.CheckIn].Count();
        Assert.InRange(shows / scans, 10.5, 11.5);
        Assert.InRange(manners[VisitManner.ByDocument].Count() / scans, 0.015, 0.026);
        Assert.InRange(manners[VisitManner.ScannedSingly].Count() / scans, 0.08, 0.12);
        Assert.InRange(manners[VisitManner.CheckIn].Count() / scans, 0.03, 0.05);
    }

    [Fact]
    public void About_half_are_out_on_a_workday_and_fewer_at_a_weekend()
    {
        var (workday, weekend) = (Out(Monday), Out(Saturday));
        Assert.InRange(workday, 0.45, 0.50);
        Assert.InRange(weekend, 0.35, 0.40);
        Assert.NotEqual(
            Enumerable.Range(0, 100).Where(i => ActiveDays.IsOut(Seed, i, Monday)), Enumerable.Range(0, 100).Where(i => ActiveDays.IsOut(Seed, i, Monday.AddDays(1))));

        // Three visits each a day are many enough for everybody who is out to be seen, and nobody else.
        static double Out(DateTime day) => Day(day, 3 * Residents).Select(plan => plan.Visit.Resident).Distinct().Count() / (double)Residents;
    }

    [Fact]
    public void Venues_begin_to_scan_one_after_the_other_and_nobody_is_scanned_before()
    {
        var launch = DateOnly.FromDateTime(Monday);
        var openings = new VenueOpenings(Seed, launch, Venues.Count);
        var byDay = Enumerable.Range(0, 60).Select(day => Enumerable.Range(0, Venues.Count).Count(venue => openings.IsScanning(venue, Monday.AddDays(day)))).ToList();
        Assert.All(byDay.Zip(byDay.Skip(1)), pair => Assert.True(pair.First <= pair.Second));
        Assert.InRange(byDay[15] / (double)Venues.Count, 0.8, 0.97);
        Assert.Equal(Venues.Count, byDay[^1]);
        var planner = new VisitPlanner(Seed, Maker, Venues, openings);
        Assert.All(
            Enumerable.Range(0, 20_000).Select(n => planner.Plan(n, Monday.AddHours(8), Residents)).Where(visit => visit.Manner != VisitManner.ShowOnly),
            visit => Assert.True(openings.IsScanning(visit.Venue, Monday.AddHours(8))));
    }

    [Fact]
    public void Most_are_scanned_in_their_own_city_and_some_on_a_journey()
    {
        var scans = Day(Monday, 60_000).Where(plan => plan.Visit.Manner != VisitManner.ShowOnly).ToList();
        var near = scans.Count(plan => Venues[plan.Visit.Venue].City.Contains(Maker.HomeOf(plan.Visit.Resident))) / (double)scans.Count;
        Assert.InRange(near, 0.7, 0.95);
    }

    [Fact]
    public void The_morning_goes_in_and_the_evening_out_but_at_home()
    {
        Assert.Equal("in", Directions.Choose(PlaceFlow.Day, Monday.AddHours(8), 0.5));
        Assert.Equal("out", Directions.Choose(PlaceFlow.Day, Monday.AddHours(19), 0.5));
        Assert.Equal("out", Directions.Choose(PlaceFlow.Home, Monday.AddHours(8), 0.5));
        Assert.Equal("in", Directions.Choose(PlaceFlow.Home, Monday.AddHours(19), 0.5));
        Assert.Equal("pass", Directions.Choose(PlaceFlow.Through, Monday.AddHours(8), 0.5));
    }

    private static IEnumerable<(DateTime Time, Visit Visit)> Day(DateTime day, int visits) =>
        Enumerable.Range(0, visits).Select(n => day.AddDays((double)n / visits)).Select((time, n) => (time, Planner.Plan(n, time, Residents)));
}
