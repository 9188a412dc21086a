using HealthPass.Demo.Days;
using Xunit;

namespace HealthPass.Tests.Demo;

public sealed class DaysTests
{
    private static readonly DateTime Monday = new(2021, 1, 11);
    private static readonly DateTime Saturday = new(2021, 1, 16);

    [Fact]
    public void The_curve_integrates_to_its_mean()
    {
        Assert.Equal(DailyCurve.MeanOf(weekend: false), Integrate(Monday), 3);
        Assert.Equal(DailyCurve.MeanOf(weekend: true), Integrate(Saturday), 3);
        Assert.InRange(DailyCurve.MeanOf(weekend: false), 0.40, 0.46);
        Assert.InRange(DailyCurve.MeanOf(weekend: true), 0.32, 0.38);

        static double Integrate(DateTime day) => Enumerable.Range(0, 24 * 60).Average(minute => DailyCurve.LevelAt(day.AddMinutes(minute + 0.5)));
    }

    [Fact]
    public void The_peak_is_one_and_lies_in_the_morning_commute()
    {
        var levels = Enumerable.Range(0, 24 * 60).Select(minute => (Time: Monday.AddMinutes(minute), Level: DailyCurve.LevelAt(Monday.AddMinutes(minute)))).ToList();
        var peak = levels.MaxBy(point => point.Level);
        Assert.Equal(1, peak.Level, 6);
        Assert.InRange(peak.Time.TimeOfDay.TotalHours, 7.5, 9);
        Assert.All(levels, point => Assert.InRange(point.Level, 0.06 - 1e-9, 1));
        Assert.All(levels.Where(point => DailyCurve.IsCommute(point.Time)), point => Assert.True(point.Level >= 0.85));
        Assert.All(levels.Where(point => point.Time.Hour is > 0 and < 4), point => Assert.True(point.Level < 0.1));
    }

    [Fact]
    public void The_curve_does_not_jump_at_midnight()
    {
        for (var day = 0; day < 7; day++)
        {
            var midnight = Monday.AddDays(day);
            Assert.Equal(DailyCurve.LevelAt(midnight), DailyCurve.LevelAt(midnight.AddSeconds(-1)), 3);
        }
    }

    [Fact]
    public void Weekends_have_no_commute()
    {
        Assert.True(DailyCurve.IsCommute(Monday.AddHours(8)));
        Assert.True(DailyCurve.IsCommute(Monday.AddHours(17.5)));
        Assert.False(DailyCurve.IsCommute(Monday.AddHours(12)));
        Assert.False(DailyCurve.IsCommute(Saturday.AddHours(8)));
        Assert.False(DailyCurve.IsCommute(Saturday.AddHours(17.5)));
    }

    [Fact]
    public void The_demo_lives_by_the_time_of_the_province() =>
        Assert.Equal(new DateTime(2021, 1, 12, 1, 30, 0), ProvinceTime.Of(new(2021, 1, 11, 17, 30, 0, TimeSpan.Zero)));

    [Fact]
    public void People_apply_by_day()
    {
        Assert.Equal(1, WakingHours.GoneBy(TimeSpan.FromHours(12)) - WakingHours.GoneBy(TimeSpan.FromHours(11)), 9);
        Assert.True(WakingHours.GoneBy(TimeSpan.FromHours(5)) - WakingHours.GoneBy(TimeSpan.FromHours(4)) < 0.1);
        Assert.Equal(WakingHours.HoursADay, WakingHours.GoneBy(TimeSpan.FromHours(24)), 9);
        Assert.Equal(0, WakingHours.GoneBy(TimeSpan.Zero));
    }

    [Fact]
    public void A_pace_gives_as_many_events_as_the_rate_says_and_makes_up_for_no_long_gap()
    {
        var pace = new Pace();
        Assert.Equal(75, Enumerable.Range(0, 200).Sum(_ => pace.Take(7.51, TimeSpan.FromMilliseconds(50))));
        Assert.InRange(pace.Take(10, TimeSpan.FromHours(1)), 10, 11);
    }
}
