using System.Diagnostics;
using HealthPass.Grains.Counting.Panels;
using HealthPass.Grains.Venues;
using HealthPass.Kernel.Regions;
using Xunit;

namespace HealthPass.Tests.Panels;

public sealed class VenueBookTests
{
    private const long Now = 1_700_000_000;

    private readonly VenueBook _book = new(Samples.Tree);

    [Fact]
    public void A_region_has_the_venues_of_everything_below_it_by_category()
    {
        Put(1, "hospital", Samples.Village.Code, active: true);
        Put(2, "hospital", Samples.County.Code);
        Put(3, "railway_station", Samples.City.Code, active: true);
        Put(4, "airport", Samples.FarVillage.Code, active: true);

        var city = _book.CoverageOf(Samples.City);
        Assert.Equal((3, 2), (city.Registered, city.Active));
        Assert.Equal([new(VenueCategory.RailwayStation, 1, 1), new(VenueCategory.Hospital, 2, 1)], city.Categories);
        Assert.Equal(4, _book.CoverageOf(Samples.Tree.Root).Registered);
        Assert.Equal((1, 1), (_book.CoverageOf(Samples.Village).Registered, _book.CoverageOf(Samples.Village).Active));
        Assert.Empty(_book.CoverageOf(Samples.Tree.Nodes.First(node => node.Level == RegionLevel.Village && node != Samples.Village)).Categories);
    }

    [Fact]
    public void A_level_counts_regions_and_not_venues()
    {
        var sister = Samples.Township.Children[1];
        Put(1, "mall", Samples.Village.Code);
        Put(2, "mall", Samples.Village.Code, active: true);
        Put(3, "mall", sister.Code);
        Put(4, "mall", Samples.County.Code);

        var levels = _book.CoverageOf(Samples.County).Levels;
        Assert.Equal(
            [
                new(RegionLevel.Township, Samples.County.Children.Count, 1, 1),
                new(RegionLevel.Village, Samples.County.Children.Sum(township => township.Children.Count), 2, 1),
            ],
            levels);
        Assert.Equal([RegionLevel.City, RegionLevel.County, RegionLevel.Township, RegionLevel.Village], _book.CoverageOf(Samples.Tree.Root).Levels.Select(level => level.Level));
        Assert.Empty(_book.CoverageOf(Samples.Village).Levels);
    }

    [Fact]
    public void A_venue_that_is_read_again_keeps_what_was_counted()
    {
        Put(1, "airport", Samples.County.Code);
        _book.Find(new(1))!.Scans = 1;
        _book.Find(new(1))!.Lately!.Add(Now, 7);
        Put(1, "airport", Samples.County.Code);
        Assert.Equal(1, _book.CoverageOf(Samples.County).Active);
        Assert.Equal(7, Assert.Single(_book.BusiestHubs(Samples.County.Code, Now, 8)).Scans);
    }

    [Fact]
    public void Scans_at_a_hub_that_is_not_known_yet_are_its_own_when_it_is()
    {
        _book.Scanned(new(1), Now, 3);
        _book.Scanned(new(1), Now + 5, 4);
        _book.Scanned(new(2), Now, 9);
        Assert.Empty(_book.BusiestHubs(Samples.County.Code, Now + 5, 8));
        Put(1, "airport", Samples.County.Code, active: true);
        Put(2, "mall", Samples.County.Code, active: true);
        _book.Scanned(new(1), Now + 6, 1);
        Assert.Equal((1ul, 8L), Assert.Single(_book.BusiestHubs(Samples.County.Code, Now + 6, 8).Select(hub => (hub.VenueId.Value, hub.Scans))));
    }

    [Fact]
    public void A_hub_that_moves_to_another_region_takes_its_scans_along()
    {
        Put(1, "airport", Samples.County.Code);
        _book.Scanned(new(1), Now, 3);
        Put(1, "airport", Samples.FarVillage.Code);
        Assert.Empty(_book.BusiestHubs(Samples.County.Code, Now, 8));
        Assert.Equal(3, Assert.Single(_book.BusiestHubs(Samples.FarVillage.Code, Now, 8)).Scans);
    }

    [Fact]
    public void Scans_at_venues_that_never_become_known_are_bounded_and_age_away()
    {
        for (var i = 1; i <= 5_000; i++)
        {
            _book.Scanned(new((ulong)i), Now, 1);
        }

        // No room for the last ones until the first ones have left the window.
        Put(5_000, "airport", Samples.County.Code);
        Assert.Empty(_book.BusiestHubs(Samples.County.Code, Now, 8));
        _book.ForgetEarly(Now + 301);
        _book.Scanned(new(6_000), Now + 301, 2);
        Put(6_000, "airport", Samples.County.Code);
        Put(1, "airport", Samples.County.Code);
        Assert.Equal(6_000ul, Assert.Single(_book.BusiestHubs(Samples.County.Code, Now + 301, 8)).VenueId.Value);
    }

    [Fact]
    public void A_new_day_begins_with_every_venue_silent()
    {
        Put(1, "mall", Samples.County.Code, active: true);
        _book.BeginDay();
        Assert.Equal((1, 0), (_book.CoverageOf(Samples.County).Registered, _book.CoverageOf(Samples.County).Active));
    }

    [Fact]
    public void The_busiest_hubs_are_hubs_of_the_region_with_scans_lately_and_no_more_than_asked_for()
    {
        for (var i = 1; i <= 5; i++)
        {
            Put((ulong)i, "metro_station", Samples.County.Code);
            _book.Find(new((ulong)i))!.Lately!.Add(Now, i);
        }

        Put(6, "coach_station", Samples.County.Code);
        Put(7, "bus", Samples.County.Code, active: true);
        Put(8, "airport", Samples.FarVillage.Code);
        _book.Find(new(8))!.Lately!.Add(Now, 99);

        Assert.Null(_book.Find(new(7))!.Lately);
        Assert.Equal([5ul, 4, 3], _book.BusiestHubs(Samples.City.Code, Now, 3).Select(hub => hub.VenueId.Value));
        Assert.Equal(8ul, _book.BusiestHubs(Samples.Tree.Root.Code, Now, 1)[0].VenueId.Value);
        Assert.Empty(_book.BusiestHubs(Samples.City.Code, Now + 301, 3));
    }

    [Fact]
    public void Panels_of_a_province_with_a_hundred_thousand_venues_are_as_small_as_any_others()
    {
        const int venues = 100_000;
        var villages = Samples.Tree.Nodes.Where(node => node.Level == RegionLevel.Village).ToList();
        for (var i = 1; i <= venues; i++)
        {
            Put((ulong)i, i % 10 == 0 ? "metro_station" : "mall", villages[i * 7 % villages.Count].Code, active: i % 2 == 0);
            _book.Find(new((ulong)i))!.Lately?.Add(Now, i);
        }

        // Again and again, so that the figures are those of compiled code.
        var (counted, ordered) = (Stopwatch.StartNew(), new Stopwatch());
        var (coverage, hubs, allocated) = (_book.CoverageOf(Samples.Tree.Root), _book.BusiestHubs(Samples.Tree.Root.Code, Now, 8), 0L);
        for (var round = 0; round < 60; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            counted.Restart();
            coverage = _book.CoverageOf(Samples.Tree.Root);
            counted.Stop();
            ordered.Restart();
            hubs = _book.BusiestHubs(Samples.Tree.Root.Code, Now, 8);
            ordered.Stop();
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"coverage {counted.Elapsed.TotalMilliseconds:F1} ms, hubs {ordered.Elapsed.TotalMilliseconds:F1} ms, {allocated} bytes");
        Assert.Equal((venues, venues / 2), (coverage.Registered, coverage.Active));
        Assert.Equal([100_000ul, 99_990, 99_980, 99_970, 99_960, 99_950, 99_940, 99_930], hubs.Select(hub => hub.VenueId.Value));
        Assert.InRange(allocated, 0, 16_384);
    }

    private void Put(ulong id, string category, RegionCode region, bool active = false) =>
        _book.Put(new VenueEntry(new(id), $"场所{id}", category, region, 0), active ? 1 : 0, 0);
}
