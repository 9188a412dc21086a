using HealthPass.Grains.Counting.Targets;
using HealthPass.Kernel.Regions;
using Xunit;

namespace HealthPass.Tests.Regions;

public sealed class OutlookTests
{
    private static readonly DateOnly Today = new(2022, 9, 1);

    [Theory]
    // registered, population, target, days left, pace → missing, days until reached, needed, behind
    [InlineData(100, 1000, 0.9, 100, 8.0, 800, 100, 8.0, false)]
    [InlineData(100, 1000, 0.9, 99, 8.0, 800, 100, 800.0 / 99, true)]
    [InlineData(100, 1000, 0.9, 100, 7.9, 800, 102, 8.0, true)]
    [InlineData(900, 1000, 0.9, 10, 0.0, 0, 0, null, false)]
    [InlineData(899, 1000, 0.9, 0, 5.0, 1, 1, null, true)]
    [InlineData(0, 1000, 0.9, 30, 0.0, 900, null, 30.0, true)]
    [InlineData(0, 1000, 0.9, 30, 0.0001, 900, null, 30.0, true)]
    // 0.29 × 100 is 28.999999999999996 in binary: 29 people are enough, 28 are not.
    [InlineData(29, 100, 0.29, 30, 0.0, 0, 0, null, false)]
    [InlineData(28, 100, 0.29, 30, 1.0, 1, 1, 1.0 / 30, false)]
    public void The_outlook_follows_from_what_is_missing_and_the_pace(
        long registered, long population, double rate, int daysLeft, double pace, long missing, int? reachedIn, double? needed, bool behind)
    {
        var outlook = Outlook.Of(registered, population, rate, Today.AddDays(daysLeft), pace, Today);
        Assert.Equal(new(missing, reachedIn is { } days ? Today.AddDays(days) : null, needed, behind), outlook);
    }

    [Fact]
    public void Without_target_or_population_there_is_nothing_to_reach()
    {
        Assert.Equal(Outlook.None, Outlook.Of(1, null, 0.9, Today, 1, Today));
        Assert.Equal(Outlook.None, Outlook.Of(1, 10, null, Today, 1, Today));
    }

    [Fact]
    public void The_pace_is_the_mean_of_settled_days_or_of_the_last_day_where_there_are_none()
    {
        Assert.Equal(4, Pace.Of([1, 4, 7], 99));
        Assert.Equal(0, Pace.Of([0], 99));
        Assert.Equal(99, Pace.Of([], 99));
    }

    [Fact]
    public void A_region_goes_by_the_nearest_target_above_it()
    {
        var root = new RegionTarget(Samples.Tree.Root.Code, Today, 0.5, null, "a", 0);
        var county = new RegionTarget(Samples.County.Code, Today, 0.9, null, "a", 0);
        var own = new[] { root, county }.ToDictionary(target => target.Region);
        Assert.Same(county, TargetOf.Find(Samples.Village, own));
        Assert.Same(county, TargetOf.Find(Samples.County, own));
        Assert.Same(root, TargetOf.Find(Samples.City, own));
        Assert.Null(TargetOf.Find(Samples.Village, new Dictionary<RegionCode, RegionTarget>()));
    }
}
