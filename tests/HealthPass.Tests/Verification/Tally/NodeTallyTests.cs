using HealthPass.Grains.Counting;
using HealthPass.Grains.Venues;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;
using HealthPass.Kernel.Venues;
using HealthPass.Kernel.Verdicts;
using HealthPass.Verification.Records;
using HealthPass.Verification.Tally;
using Xunit;

namespace HealthPass.Tests.Verification.Tally;

public sealed class NodeTallyTests
{
    private static readonly RegionCode[] Chain =
        [Samples.Village.Code, Samples.Township.Code, Samples.County.Code, Samples.City.Code, Samples.Tree.Root.Code];

    private readonly NodeTally _tally = new(Samples.Tree, "node-1", Samples.Today);

    [Fact]
    public void A_scan_counts_in_its_venue_and_in_all_five_levels_and_nowhere_else()
    {
        _tally.OnDurable(Samples.Scan(1, Verdict.Allow));
        _tally.OnDurable(Samples.Scan(2, Verdict.Check));
        _tally.OnDurable(Samples.Scan(3, Verdict.Deny));
        _tally.OnDurable(Samples.Scan(4, Verdict.Deny));
        var reports = _tally.TakeRegionReports();
        Assert.Equal(Chain.Order(), reports.Select(report => report.Region).Order());
        Assert.All(reports, report => Assert.Equal(
            ("node-1", _tally.Epoch, Samples.Today, 0L, 1L, 1L, 2L),
            (report.Report.Node, report.Report.Epoch, report.Report.Day, report.Report.Shows, report.Report.Allow, report.Report.Check, report.Report.Deny)));
        var (venue, numbers) = Assert.Single(_tally.TakeVenueReports());
        Assert.Equal((Samples.Venue, 1L, 1L, 2L), (venue, numbers.Allow, numbers.Check, numbers.Deny));
    }

    [Fact]
    public void Reports_are_cumulative_and_only_of_what_changed()
    {
        _tally.OnDurable(Samples.Scan(1));
        var first = Report(Samples.Village.Code);
        Assert.Empty(_tally.TakeRegionReports());
        Assert.Empty(_tally.TakeVenueReports().Skip(1));
        _tally.OnDurable(Samples.Scan(2));
        _tally.OnDurable(Samples.Scan(3, region: Samples.FarVillage));
        var reports = _tally.TakeRegionReports().ToDictionary(report => report.Region, report => report.Report);
        Assert.Equal(2, reports[Samples.Village.Code].Allow);
        Assert.Equal(1, reports[Samples.FarVillage.Code].Allow);
        Assert.Equal(3, reports[Samples.Tree.Root.Code].Allow);
        Assert.True(reports.Values.All(report => report.Sequence > first.Sequence));
    }

    [Fact]
    public void A_scan_taken_back_is_uncounted_everywhere()
    {
        _tally.OnDurable(Samples.Scan(1));
        _tally.OnDurable(Samples.Scan(2, Verdict.Deny));
        _tally.Uncount(Samples.Scan(2, Verdict.Deny));
        Assert.All(_tally.TakeRegionReports(), report => Assert.Equal((1L, 0L), (report.Report.Allow, report.Report.Deny)));
        Assert.Equal(0, Assert.Single(_tally.TakeVenueReports()).Report.Deny);
    }

    [Fact]
    public async Task Shows_and_scans_from_many_threads_all_count_while_reports_are_taken()
    {
        const int Each = 20_000;
        var done = false;
        var highest = 0L;
        var reporter = Task.Run(() =>
        {
            while (!Volatile.Read(ref done))
            {
                foreach (var (region, report) in _tally.TakeRegionReports())
                {
                    if (region == Samples.Tree.Root.Code)
                    {
                        Assert.True(report.Shows >= highest);
                        highest = report.Shows;
                    }
                }
            }
        });
        await Task.WhenAll(Enumerable.Range(0, 4).Select(thread => Task.Run(() =>
        {
            for (var i = 0; i < Each; i++)
            {
                _tally.CountShow(thread % 2 == 0 ? Samples.Village.Index : Samples.FarVillage.Index, Samples.Today);
                if (i % 20 == 0)
                {
                    _tally.OnDurable(Samples.Scan(i));
                }
            }
        })));
        Volatile.Write(ref done, true);
        await reporter;
        _tally.Resend(Samples.Tree.Root.Code);
        var root = Report(Samples.Tree.Root.Code);
        Assert.Equal((4L * Each, 4L * Each / 20), (root.Shows, root.Allow));
        _tally.Resend(Samples.Village.Code);
        Assert.Equal(2 * Each, Report(Samples.Village.Code).Shows);
    }

    [Fact]
    public async Task Midnight_in_Shanghai_parts_the_days_with_traffic_on_both_sides()
    {
        var tomorrow = Samples.Today.AddDays(1);
        var midnight = new DateTimeOffset(2022, 9, 2, 0, 0, 0, ShanghaiDay.Offset);
        _tally.OnDurable(Samples.Scan(1, at: midnight.AddMilliseconds(-1)));
        _tally.OnDurable(Samples.Scan(2, at: midnight));
        var traffic = Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < 5_000; i++)
            {
                _tally.CountShow(Samples.Village.Index, i < 2_000 ? Samples.Today : tomorrow);
            }
        })).ToList();
        _tally.OpenToday(tomorrow);
        await Task.WhenAll(traffic);
        var reports = _tally.TakeRegionReports().Where(report => report.Region == Samples.City.Code).Select(report => report.Report);
        Assert.Equal(
            [(Samples.Today, 6_000L, 1L), (tomorrow, 9_000L, 1L)],
            reports.OrderBy(report => report.Day).Select(report => (report.Day, report.Shows, report.Allow)));

        // The day before stays for what comes late; older days go.
        _tally.OpenToday(tomorrow.AddDays(1));
        _tally.Resend(Samples.City.Code);
        Assert.Equal([tomorrow, tomorrow.AddDays(1)], _tally.TakeRegionReports().Where(report => report.Region == Samples.City.Code).Select(report => report.Report.Day));
        _tally.OpenToday(Samples.Today);
        _tally.CountShow(Samples.Village.Index, tomorrow.AddDays(1));
        Assert.Equal(1, Report(Samples.City.Code).Shows);
    }

    [Fact]
    public void Registered_persons_move_between_colours_and_regions()
    {
        _tally.CountRegistered(new(true, null, new(Samples.Village.Code, ColourCounts.One(Colour.Green))));
        _tally.CountRegistered(new(true, null, new(Samples.Village.Code, ColourCounts.One(Colour.Green))));
        _tally.CountRegistered(default);
        Assert.Equal(new(2, 0, 0), Report(Samples.Village.Code).Registered);
        _tally.CountRegistered(new(
            true, new(Samples.Village.Code, ColourCounts.One(Colour.Green)), new(Samples.FarVillage.Code, ColourCounts.One(Colour.Red))));
        var reports = _tally.TakeRegionReports().ToDictionary(report => report.Region, report => report.Report.Registered);
        Assert.Equal(new(1, 0, 0), reports[Samples.City.Code]);
        Assert.Equal(new(0, 0, 1), reports[Samples.FarVillage.Code]);
        Assert.Equal(new(1, 0, 1), reports[Samples.Tree.Root.Code]);
    }

    [Fact]
    public void A_restored_tally_goes_on_from_what_the_database_holds()
    {
        var active = new HyperLogLog();
        active.Add(Samples.Person(1));
        _tally.Restore(
            3,
            [new(Samples.Village.Code, new(5, 1, 0)), new(Samples.County.Code, new(2, 0, 0))],
            [new(Samples.Today, Samples.Venue, Samples.Village.Code, new(10, 2, 1)), new(Samples.Today.AddDays(-1), Samples.Venue, Samples.Village.Code, new(4, 0, 0))],
            [new(Samples.Today, Samples.Village.Code, 100), new(Samples.Today, Samples.County.Code, 11)],
            [new(Samples.Today, Samples.City.Code, active.ToBytes())]);
        _tally.RaiseShows(new(Samples.Today, Samples.Village.Code, 90));
        _tally.RaiseShows(new(Samples.Today, Samples.Village.Code, 120));
        _tally.OnDurable(Samples.Scan(1));
        _tally.CountShow(Samples.Village.Index, Samples.Today);
        _tally.CountActive(Samples.Village.Index, Samples.Person(2), Samples.Today);
        var today = _tally.TakeRegionReports().Where(report => report.Report.Day == Samples.Today).ToDictionary(report => report.Region, report => report.Report);
        Assert.Equal((121L, 11L, 2L, 1L, new ColourCounts(5, 1, 0)), Numbers(today[Samples.Village.Code]));
        Assert.Equal((132L, 11L, 2L, 1L, new ColourCounts(7, 1, 0)), Numbers(today[Samples.County.Code]));
        Assert.Equal(2, HyperLogLog.FromBytes(today[Samples.City.Code].Sketch!).Estimate());
        Assert.Equal(3, today[Samples.City.Code].Process);
        Assert.Equal([new ShowTally(Samples.Today, Samples.Village.Code, 121)], _tally.TakeShowsForJournal().Where(show => show.Region == Samples.Village.Code));
        Assert.Equal(
            [(Samples.Today.AddDays(-1), 4L, 3L), (Samples.Today, 11L, 3L)],
            _tally.TakeVenueReports().Select(report => (report.Report.Day, report.Report.Allow, report.Report.Process)).Order());

        static (long, long, long, long, ColourCounts) Numbers(RegionReport report) => (report.Shows, report.Allow, report.Check, report.Deny, report.Registered);
    }

    [Fact]
    public void A_region_that_asks_is_told_everything_and_nothing_that_is_to_be_reported_is_forgotten()
    {
        _tally.OnDurable(Samples.Scan(1));
        _tally.OnDurable(Samples.Scan(2, at: Samples.Noon.AddDays(-1)));
        _tally.CountActive(Samples.Village.Index, Samples.Person(1), Samples.Today);
        var told = _tally.ReportsOf(Samples.City.Code);
        Assert.Equal([(Samples.Today.AddDays(-1), 1L), (Samples.Today, 1L)], told.Select(report => (report.Day, report.Allow)));
        Assert.Equal(1, HyperLogLog.FromBytes(told[1].Sketch!).Estimate());
        var reported = _tally.TakeRegionReports().Where(report => report.Region == Samples.City.Code).Select(report => report.Report).ToList();
        Assert.Equal(told.Select(report => report.Allow), reported.Select(report => report.Allow));
        Assert.True(reported[0].Sequence > told[1].Sequence);

        // Told again when there is nothing new, with the sketch.
        Assert.Empty(_tally.TakeRegionReports());
        Assert.NotNull(_tally.ReportsOf(Samples.City.Code)[1].Sketch);
    }

    [Fact]
    public void A_venue_that_asks_is_told_its_own_days_and_nothing_that_is_to_be_reported_is_forgotten()
    {
        Assert.Empty(_tally.ReportsOf(Samples.Venue));
        _tally.OnDurable(Samples.Scan(1));
        _tally.OnDurable(Samples.Scan(2, Verdict.Deny, Samples.Noon.AddDays(-1)));
        _tally.OnDurable(Samples.Scan(3, venue: new VenueId(77)));
        var told = _tally.ReportsOf(Samples.Venue);
        Assert.Equal([(Samples.Today.AddDays(-1), 0L, 1L), (Samples.Today, 1L, 0L)], told.Select(report => (report.Day, report.Allow, report.Deny)));
        var reported = _tally.TakeVenueReports().Where(item => item.Venue == Samples.Venue).Select(item => item.Report).ToList();
        Assert.True(IsNewer(reported[0], told[0]) && IsNewer(reported[1], told[1]));

        // Told again when there is nothing new.
        Assert.Empty(_tally.TakeVenueReports());
        Assert.Equal(told.Select(report => report.Allow), _tally.ReportsOf(Samples.Venue).Select(report => report.Allow));
    }

    [Fact]
    public void Whoever_missed_a_report_is_sent_all_days_again()
    {
        _tally.OnDurable(Samples.Scan(1));
        _tally.OnDurable(Samples.Scan(2, at: Samples.Noon.AddDays(-1)));
        _tally.CountActive(Samples.Village.Index, Samples.Person(1), Samples.Today);
        _ = _tally.TakeRegionReports();
        _ = _tally.TakeVenueReports();
        _tally.Resend(Samples.Township.Code);
        _tally.Resend(Samples.Venue);
        _tally.Resend(new VenueId(77));
        var reports = _tally.TakeRegionReports();
        Assert.Equal([Samples.Township.Code, Samples.Township.Code], reports.Select(report => report.Region));
        Assert.NotNull(reports[1].Report.Sketch);
        Assert.Null(reports[0].Report.Sketch);
        Assert.Equal(2, _tally.TakeVenueReports().Count);
    }

    [Fact]
    public void Shows_go_to_the_journal_once_and_again_when_it_did_not_take_them()
    {
        _tally.CountShow(Samples.Village.Index, Samples.Today);
        var shows = _tally.TakeShowsForJournal();
        Assert.Equal([new ShowTally(Samples.Today, Samples.Village.Code, 1)], shows);
        Assert.Empty(_tally.TakeShowsForJournal());
        _tally.PutBack(shows);
        _tally.CountShow(Samples.Village.Index, Samples.Today);
        Assert.Equal([new ShowTally(Samples.Today, Samples.Village.Code, 2)], _tally.TakeShowsForJournal());
    }

    [Fact]
    public void Sketches_are_saved_when_they_changed_and_again_when_that_failed()
    {
        _tally.CountActive(Samples.Village.Index, Samples.Person(1), Samples.Today);
        var sketches = _tally.TakeSketchesToSave();
        Assert.Equal(Chain.Order(), sketches.Select(sketch => sketch.Region).Order());
        _tally.CountActive(Samples.Village.Index, Samples.Person(1), Samples.Today);
        Assert.Empty(_tally.TakeSketchesToSave());
        _tally.PutBack(sketches);
        Assert.Equal(5, _tally.TakeSketchesToSave().Count);
    }

    [Fact]
    public void A_region_that_the_tree_no_longer_has_counts_where_its_prefix_leads()
    {
        var gone = new RegionCode(Samples.Township.Code.Value + 999);
        Assert.False(Samples.Tree.TryFind(gone, out _));
        _tally.OnDurable(Samples.Scan(1) with { Region = gone });
        _tally.OnDurable(Samples.Scan(2) with { Region = default });
        var reports = _tally.TakeRegionReports().ToDictionary(report => report.Region, report => report.Report.Allow);
        Assert.Equal(1, reports[Samples.Township.Code]);
        Assert.Equal(2, reports[Samples.Tree.Root.Code]);
    }

    private RegionReport Report(RegionCode region) => _tally.TakeRegionReports().Where(report => report.Region == region).Select(report => report.Report).Last();

    private static bool IsNewer(VenueReport report, VenueReport before)
    {
        var share = new NodeShare<VenueShare>();
        return share.Take(before, new(before.Scans)) && share.Take(report, new(report.Scans));
    }
}
