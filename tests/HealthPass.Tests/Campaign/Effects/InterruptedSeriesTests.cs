using HealthPass.Grains.Campaign.Effects;
using Xunit;

namespace HealthPass.Tests.Campaign.Effects;

public sealed class InterruptedSeriesTests(ITestOutputHelper output)
{
    private static readonly DateOnly Push = new(2022, 5, 20);

    [Theory]
    [InlineData(13, 30, false)]
    [InlineData(14, 6, false)]
    [InlineData(14, 7, true)]
    public void Too_few_days_say_nothing(int before, int after, bool says) =>
        Assert.Equal(says, InterruptedSeries.Measure(Series(before, after, day => day), Push) is not null);

    [Fact]
    public void A_step_and_a_bend_without_noise_are_found_exactly_on_every_weekday()
    {
        double[] weekdays = [3, 0, 1, 0.5, -1, 2, 4];
        var effect = InterruptedSeries.Measure(
            Series(30, 20, day => 20 + (0.2 * day) + weekdays[(int)Push.AddDays(day).DayOfWeek] + (day >= 0 ? 5 + (0.3 * day) : 0)), Push)!;
        Assert.Equal((30, 20, 10), (effect.Before, effect.After, effect.Placebos));
        Assert.Equal(5, effect.Level.Value, 8);
        Assert.Equal(0.3, effect.Slope.Value, 8);
        Assert.Equal(0, effect.PlaceboLow!.Value, 8);
        Assert.Equal(0, effect.PlaceboHigh!.Value, 8);
        Assert.True(effect.StandsOut);
    }

    [Fact]
    public void Without_days_for_placebos_there_is_no_range_of_them()
    {
        var effect = InterruptedSeries.Measure(Series(20, 7, day => day), Push)!;
        Assert.Equal((0, null, null), (effect.Placebos, effect.PlaceboLow, effect.PlaceboHigh));
    }

    [Fact]
    public void Days_far_away_are_left_out()
    {
        var effect = InterruptedSeries.Measure(Series(300, 200, day => Math.Abs(day) > InterruptedSeries.MostDays ? 1_000 : 1), Push)!;
        Assert.Equal((60, 61), (effect.Before, effect.After));
        Assert.Equal(0, effect.Level.Value, 8);
    }

    [Fact]
    public void Rates_are_of_those_who_were_not_registered_when_the_day_began()
    {
        var day = new DateOnly(2022, 5, 1);
        Assert.Equal(
            [(day.AddDays(1), 100.0), (day.AddDays(4), 200.0)],
            InterruptedSeries.Rates([(day, 2_000), (day.AddDays(1), 2_080), (day.AddDays(3), 5_000), (day.AddDays(4), 5_100), (day.AddDays(5), 10_000), (day.AddDays(6), 10_100)], 10_000)
                .Where(rate => rate.Rate < 500));
        Assert.Empty(InterruptedSeries.Rates([(day, 10_000), (day.AddDays(1), 10_100)], 10_000));
    }

    // Seeded: each day's error takes over three tenths of the day before's.
    [Fact]
    public void The_interval_holds_a_planted_step_nine_times_of_ten_though_errors_hang_together()
    {
        var random = new Random(20_220_520);
        var (held, standOut) = (0, 0);
        for (var series = 0; series < 500; series++)
        {
            var error = 0.0;
            var (step, noise) = (10 * random.NextDouble(), new Dictionary<int, double>());
            for (var day = -60; day < 60; day++)
            {
                noise[day] = error = (0.3 * error) + Normal(random);
            }

            var effect = InterruptedSeries.Measure(Series(60, 60, day => 20 + (0.05 * day) + noise[day] + (day >= 0 ? step : 0)), Push)!;
            held += effect.Level.Holds(step) ? 1 : 0;
            standOut += InterruptedSeries.Measure(Series(60, 60, day => 20 + noise[day]), Push)!.StandsOut ? 1 : 0;
        }

        output.WriteLine($"held {held} of 500; {standOut} of 500 series without a step stand out");
        Assert.InRange(held, 450, 500);
        Assert.InRange(standOut, 0, 50);
    }

    private static IReadOnlyList<(DateOnly Day, double Rate)> Series(int before, int after, Func<int, double> rate) =>
        [.. Enumerable.Range(-before, before + after).Select(day => (Push.AddDays(day), rate(day)))];

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
