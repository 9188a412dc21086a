using HealthPass.Grains.Channels;
using HealthPass.Kernel.Time;
using Xunit;

namespace HealthPass.Tests.Portals;

public sealed class QuotaUseTests
{
    // 20 seconds into a minute, four hours before midnight in the province.
    private static readonly DateTimeOffset Evening = new(2022, 9, 1, 12, 0, 20, TimeSpan.Zero);

    [Fact]
    public void A_minute_that_is_full_waits_for_the_next_and_uses_nothing_meanwhile()
    {
        var use = new QuotaUse();
        for (var i = 0; i < 3; i++)
        {
            (use, var taken) = use.Take(3, 100, Evening);
            Assert.Equal(new(QuotaKind.None, 0), taken);
        }

        (use, var full) = use.Take(3, 100, Evening);
        Assert.Equal(new(QuotaKind.Minute, 40), full);
        Assert.Equal((3, 3L), (use.InMinute, use.InDay));
        (use, var next) = use.Take(3, 100, Evening.AddSeconds(40));
        Assert.Equal((QuotaKind.None, 1, 4L), (next.Full, use.InMinute, use.InDay));
    }

    [Fact]
    public void A_day_that_is_full_waits_for_midnight_in_the_province()
    {
        var use = new QuotaUse(0, 0, ShanghaiDay.Of(Evening), 100);
        var (_, full) = use.Take(3, 100, Evening);
        Assert.Equal(new(QuotaKind.Day, (4 * 3_600) - 20), full);
        var (next, taken) = use.Take(3, 100, Evening.AddHours(4));
        Assert.Equal((QuotaKind.None, 1L), (taken.Full, next.InDay));
    }

    [Fact]
    public void A_quota_that_is_raised_counts_at_once_and_one_that_is_lowered_too()
    {
        var use = new QuotaUse(Evening.ToUnixTimeSeconds() / 60, 10, ShanghaiDay.Of(Evening), 10);
        Assert.Equal(QuotaKind.Minute, use.Take(10, 100, Evening).Answer.Full);
        Assert.Equal(QuotaKind.None, use.Take(11, 100, Evening).Answer.Full);
        Assert.Equal(QuotaKind.Day, use.Take(11, 5, Evening).Answer.Full);
    }

    [Fact]
    public void A_clock_that_is_behind_begins_no_minute_or_day_anew()
    {
        var midnight = Evening.AddHours(4);
        var (use, _) = new QuotaUse().Take(1, 100, midnight);
        var (_, behind) = use.Take(1, 100, midnight.AddMinutes(-2));
        Assert.Equal(QuotaKind.Minute, behind.Full);
    }
}
