using HealthPass.Api.Regions;
using HealthPass.Grains.Counting;
using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;
using HealthPass.Tests.Fakes;
using Xunit;

namespace HealthPass.Tests.Regions;

/// <summary>Numbers in the seconds around midnight in Sichuan: each bears a time of its own day.</summary>
public sealed class MidnightTests
{
    private static readonly DateTimeOffset Midnight = new(2022, 9, 2, 0, 0, 0, ShanghaiDay.Offset);
    private static readonly DateOnly Tomorrow = Samples.Today.AddDays(1);

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 2)]
    [InlineData(5, 2)]
    public async Task The_time_of_numbers_lies_on_the_day_that_they_are_of(int secondsAfter, int dayOfSeptember)
    {
        await using var cluster = await Cluster.StartAsync();
        var region = cluster.Grains.GetGrain<IRegionGrain>(Samples.County.Code.Value);
        _ = await region.Report(Report(Samples.Today, 1, shows: 10));
        cluster.Clock.SetUtcNow(Midnight.AddSeconds(secondsAfter));
        var numbers = await region.GetSnapshot();
        Assert.Equal(new DateOnly(2022, 9, dayOfSeptember), numbers.Day);
        Assert.Equal(numbers.Day, ShanghaiDay.Of(numbers.AsOf));
        Assert.Equal(dayOfSeptember == 1 ? 10 : 0, numbers.Shows);
    }

    [Fact]
    public async Task A_late_record_belongs_to_its_day_and_makes_todays_numbers_no_newer()
    {
        await using var cluster = await Cluster.StartAsync();
        var region = cluster.Grains.GetGrain<IRegionGrain>(Samples.County.Code.Value);
        cluster.Clock.SetUtcNow(Midnight.AddSeconds(-1));
        _ = await region.Report(Report(Samples.Today, 1, shows: 10));
        cluster.Clock.SetUtcNow(Midnight);
        var begun = await region.GetSnapshot();
        cluster.Clock.SetUtcNow(Midnight.AddSeconds(5));
        _ = await region.Report(Report(Samples.Today, 2, shows: 12));
        var after = await region.GetSnapshot();
        Assert.Equal((Tomorrow, 0L, Midnight), (begun.Day, begun.Shows, begun.AsOf));
        Assert.Equal((Tomorrow, 0L, Midnight), (after.Day, after.Shows, after.AsOf));
        var closing = (await region.GetClosing(Samples.Today))!;
        Assert.Equal((Samples.Today, 12L), (closing.Day, closing.Shows));
        Assert.Equal(Midnight.AddMilliseconds(-1), closing.AsOf);

        _ = await region.Report(Report(Tomorrow, 3, shows: 1));
        Assert.Equal((1L, Midnight.AddSeconds(5)), ((await region.GetSnapshot()).Shows, (await region.GetSnapshot()).AsOf));
        Assert.Equal(12, (await region.GetClosing(Samples.Today))!.Shows);
    }

    [Fact]
    public async Task Only_yesterday_is_told_out_of_memory()
    {
        await using var cluster = await Cluster.StartAsync();
        var region = cluster.Grains.GetGrain<IRegionGrain>(Samples.County.Code.Value);
        Assert.Null(await region.GetClosing(Samples.Today));
        Assert.Null(await region.GetClosing(Samples.Today.AddDays(-2)));
        Assert.Equal(0, (await region.GetClosing(Samples.Today.AddDays(-1)))!.Shows);
    }

    [Fact]
    public void Numbers_that_are_still_of_yesterday_are_none_of_today()
    {
        var late = new RegionSnapshot(Samples.County.Code, 1, Midnight.AddSeconds(-1), Samples.Today, new(3, 2, 1), 4, 5, 6, 7, 8);
        var told = SnapshotDays.On(late, Tomorrow);
        Assert.Equal((Tomorrow, Midnight), (told.Day, told.AsOf));
        Assert.Equal((late.Registered, 0L, 0L, default(Kernel.Counting.VerdictCounts)), (told.Registered, told.Active, told.Shows, told.Scans));
        Assert.Same(late, SnapshotDays.On(late, Samples.Today));
    }

    [Fact]
    public async Task An_area_is_the_sum_of_its_townships_and_counts_nobody_twice_in_the_city()
    {
        await using var cluster = await Cluster.StartAsync();
        var area = Samples.Tree.Areas.Find("A510102")!;
        for (var i = 0; i < area.Members.Count; i++)
        {
            // As a tally reports: a township, and everything above it with it.
            for (RegionNode? region = area.Members[i]; region is not null; region = region.Parent)
            {
                var sum = region == area.Members[i] ? i + 1 : (i + 1) * (i + 2) / 2;
                _ = await cluster.Grains.GetGrain<IRegionGrain>(region.Code.Value).Report(Report(Samples.Today, i + 1, sum) with { Registered = new(sum, 1, 0) });
            }
        }

        var view = (await new LiveNumbers(cluster.Grains).ReadAsync([area]))[0];
        Assert.Equal(45, view.ShowsToday);
        Assert.Equal(new(45, 9, 0), view.Colours);
        Assert.Equal("2022-09-01", view.Day);
        Assert.Equal(45, (await cluster.Grains.GetGrain<IRegionGrain>(area.City.Code.Value).GetSnapshot()).Shows);
    }

    private static RegionReport Report(DateOnly day, long sequence, long shows) =>
        new("a", Epoch, sequence, day, new(1, 0, 0), shows, 0, 0, 0, null);

    private static Guid Epoch { get; } = Guid.NewGuid();
}
