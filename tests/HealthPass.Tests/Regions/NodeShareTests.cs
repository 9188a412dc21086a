using HealthPass.Grains.Counting;
using HealthPass.Grains.Venues;
using HealthPass.Kernel.Counting;
using Xunit;

namespace HealthPass.Tests.Regions;

public sealed class NodeShareTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void In_whatever_order_and_however_often_reports_arrive_the_newest_of_each_day_stands(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 200; round++)
        {
            var reports = Life(random);
            var arrivals = reports.SelectMany(report => Enumerable.Repeat(report, random.Next(1, 4))).ToArray();
            random.Shuffle(arrivals);
            var region = new NodeShare<RegionShare>();
            var venue = new NodeShare<VenueShare>();
            foreach (var report in arrivals)
            {
                _ = region.Take(report, RegionShare.Of(report));
                _ = venue.Take(report, new(report.Scans));
            }

            // A process knows all that the ones before it counted: the last word on a day is of the last process that spoke of it.
            var last = reports[^1];
            foreach (var day in reports.Where(report => report.Process == last.Process).GroupBy(report => report.Day))
            {
                Assert.Equal(day.Last().Scans, region.Of(day.Key).Scans);
                Assert.Equal(day.Last().Shows, region.Of(day.Key).Shows);
                Assert.Equal(day.Last().Scans, venue.Of(day.Key).Scans);
            }

            Assert.Equal(last.Registered, region.Latest.Registered);
        }
    }

    [Theory]
    [InlineData(6)]
    [InlineData(7)]
    public void Numbers_never_go_back_while_reports_come_in_order_over_restarts(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 200; round++)
        {
            var share = new NodeShare<VenueShare>();
            var known = new Dictionary<DateOnly, long>();
            foreach (var report in Life(random))
            {
                Assert.True(share.Take(report, new(report.Scans)));
                Assert.False(share.Take(report, new(report.Scans)));
                foreach (var day in new[] { Samples.Today, Samples.Today.AddDays(-1) })
                {
                    Assert.True(share.Of(day).Scans.All >= known.GetValueOrDefault(day));
                    known[day] = share.Of(day).Scans.All;
                }
            }
        }
    }

    [Fact]
    public void A_node_that_is_gone_has_the_higher_of_what_it_said_and_what_the_database_holds()
    {
        var share = new NodeShare<RegionShare>();
        var epoch = Guid.NewGuid();
        _ = share.Take(Report(1, epoch, 5, Samples.Today, new(4, 0, 2), 7), RegionShare.Of(Report(1, epoch, 5, Samples.Today, new(4, 0, 2), 7)));
        share.Settle(Samples.Today, new(new(9, 0, 0), 6, new(3, 1, 5), null));
        Assert.Equal((7, new VerdictCounts(4, 1, 5), new ColourCounts(9, 0, 0)), (share.Of(Samples.Today).Shows, share.Of(Samples.Today).Scans, share.Latest.Registered));

        // Its last word, late, is weighed as before: by its number.
        var late = Report(1, epoch, 4, Samples.Today, new(1, 0, 0), 1);
        Assert.False(share.Take(late, RegionShare.Of(late)));
        var back = Report(2, Guid.NewGuid(), 1, Samples.Today, new(6, 1, 5), 8);
        Assert.True(share.Take(back, RegionShare.Of(back)));
        Assert.Equal(new VerdictCounts(6, 1, 5), share.Of(Samples.Today).Scans);
    }

    [Fact]
    public void What_the_database_holds_gives_way_to_the_nodes_own_word()
    {
        var share = new NodeShare<VenueShare>();
        share.TakeStored(Samples.Today, new(new VerdictCounts(5, 0, 0)));
        Assert.Equal(5, share.Of(Samples.Today).Scans.All);
        var report = Report(1, Guid.NewGuid(), 1, Samples.Today, new(7, 0, 0), 0);
        Assert.True(share.Take(report, new(report.Scans)));
        Assert.Equal(7, share.Of(Samples.Today).Scans.All);
        share.ForgetBefore(Samples.Today.AddDays(1));
        Assert.Equal(0, share.Of(Samples.Today).Scans.All);
    }

    [Fact]
    public void A_sketch_that_a_report_leaves_out_is_the_one_before()
    {
        var sketch = new HyperLogLog();
        _ = sketch.Add(Samples.Person(1));
        var share = new NodeShare<RegionShare>();
        var epoch = Guid.NewGuid();
        var with = Report(1, epoch, 1, Samples.Today, default, 0) with { Sketch = sketch.ToBytes() };
        var without = Report(1, epoch, 2, Samples.Today, default, 1);
        Assert.True(share.Take(with, RegionShare.Of(with)));
        Assert.True(share.Take(without, RegionShare.Of(without)));
        Assert.Equal((1, 1), (share.Of(Samples.Today).Sketch!.Estimate(), share.Of(Samples.Today).Shows));
    }

    [Fact]
    public void Counts_add_up_and_the_higher_of_each_is_kept()
    {
        var counts = new VerdictCounts(1, 2, 3);
        Assert.Equal(new VerdictCounts(5, 2, 4), counts + new VerdictCounts(4, 0, 1));
        Assert.Equal(new VerdictCounts(4, 2, 3), counts.AtLeast(new(4, 0, 1)));
        Assert.Equal((6L, new VerdictCounts(0, 2, 0)), (counts.All, VerdictCounts.Of(Kernel.Verdicts.Verdict.Check, 2)));
    }

    // A node's reports in the order in which it made them: several processes, each of which begins from what the ones before counted.
    private static List<RegionReport> Life(Random random)
    {
        var reports = new List<RegionReport>();
        var counted = new Dictionary<DateOnly, VerdictCounts>();
        for (var process = 1; process <= random.Next(1, 4); process++)
        {
            var epoch = Guid.NewGuid();
            for (var sequence = 1; sequence <= random.Next(1, 8); sequence++)
            {
                var day = Samples.Today.AddDays(-random.Next(2));
                counted[day] = counted.GetValueOrDefault(day) + new VerdictCounts(random.Next(1, 5), random.Next(3), random.Next(2));
                reports.Add(Report(process, epoch, sequence, day, counted[day], reports.Count));
            }
        }

        return reports;
    }

    private static RegionReport Report(long process, Guid epoch, long sequence, DateOnly day, VerdictCounts scans, long shows) => new(
        "node", epoch, sequence, day, new(shows, 0, 0), shows, scans.Allow, scans.Check, scans.Deny, null, process);
}
