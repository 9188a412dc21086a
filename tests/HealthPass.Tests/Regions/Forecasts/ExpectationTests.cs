using HealthPass.Grains.Counting.Forecasts;
using HealthPass.Grains.Counting.Targets;
using Xunit;

namespace HealthPass.Tests.Regions.Forecasts;

public sealed class ExpectationTests
{
    private static readonly DateOnly Last = new(2022, 9, 1);

    // Ten a day, five to each side.
    private static readonly RegionForecast Tens = new(
        30, Last, ForecastMethod.DampedTrend, [], [.. Enumerable.Range(1, 90).Select(i => new ForecastDay(Last.AddDays(i), 100 + (10 * i), 95 + (10 * i), 105 + (10 * i)))]);

    [Theory]
    // target, its day → state, earliest, likely, latest, late
    [InlineData(0.10, 30, ForecastState.Reached, null, null, null, false)]
    [InlineData(0.20, 30, ForecastState.Within, 10, 10, 11, false)]
    [InlineData(0.205, 30, ForecastState.Within, 10, 11, 11, false)]
    [InlineData(0.20, 9, ForecastState.Within, 10, 10, 11, true)]
    [InlineData(1.0, 90, ForecastState.Within, 90, 90, null, false)]
    [InlineData(1.0, 89, ForecastState.Within, 90, 90, null, true)]
    public void The_days_are_those_on_which_the_course_and_its_band_reach_what_is_wanted(
        double rate, int by, ForecastState state, int? earliest, int? likely, int? latest, bool? late) =>
        Assert.Equal(
            new(state, On(earliest), On(likely), On(latest), late),
            Expectation.Of(Tens, 1_000, Target(rate, by), 100));

    [Fact]
    public void What_lies_further_ahead_than_a_forecast_goes_is_late_only_when_its_day_does_not()
    {
        Assert.Equal(new(ForecastState.Beyond, null, null, null, true), Expectation.Of(Tens, 2_000, Target(1, 90), 100));
        Assert.Equal(new(ForecastState.Beyond, null, null, null, null), Expectation.Of(Tens, 2_000, Target(1, 91), 100));
    }

    [Fact]
    public void Without_target_population_or_history_nothing_is_said()
    {
        Assert.Equal(ForecastState.NoTarget, Expectation.Of(Tens, 1_000, null, 100).State);
        Assert.Equal(ForecastState.NoTarget, Expectation.Of(Tens, null, Target(0.5, 10), 100).State);
        Assert.Equal(ForecastState.NoTarget, Expectation.Of(Tens, 1_000, Target(0.5, 10) with { AdoptionRate = null }, 100).State);
        Assert.Equal(new(ForecastState.NotEnoughData, null, null, null, null), Expectation.Of(RegionForecast.NotEnough(3, Last), 1_000, Target(0.5, 10), 100));
        Assert.Equal(ForecastState.Reached, Expectation.Of(RegionForecast.NotEnough(3, Last), 1_000, Target(0.5, 10), 500).State);
    }

    private static DateOnly? On(int? days) => days is { } known ? Last.AddDays(known) : null;

    private static RegionTarget Target(double rate, int by) => new(Samples.Tree.Root.Code, Last.AddDays(by), rate, null, "a", 0);
}
