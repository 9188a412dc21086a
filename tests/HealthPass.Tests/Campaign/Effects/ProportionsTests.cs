using HealthPass.Grains.Campaign.Effects;
using Xunit;

namespace HealthPass.Tests.Campaign.Effects;

public sealed class ProportionsTests(ITestOutputHelper output)
{
    // Newcombe, Statistics in Medicine 17, 1998, 857–872, table I, method 3.
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void A_proportion_has_the_published_interval(long did, long of, double low, double high)
    {
        var interval = Proportions.Wilson(did, of);
        Assert.Equal((double)did / of, interval.Value, 12);
        Assert.Equal(low, interval.Low, 4);
        Assert.Equal(high, interval.High, 4);
    }

    // Newcombe, Statistics in Medicine 17, 1998, 873–890, table II, method 10.
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(6, 7, 2, 7, 0.0582, 0.8062)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    [InlineData(0, 10, 0, 20, -0.1611, 0.2775)]
    [InlineData(0, 10, 0, 10, -0.2775, 0.2775)]
    [InlineData(10, 10, 0, 20, 0.6791, 1.0000)]
    [InlineData(10, 10, 0, 10, 0.6075, 1.0000)]
    public void A_difference_has_the_published_interval(long first, long ofFirst, long second, long ofSecond, double low, double high)
    {
        var interval = Proportions.Newcombe(Proportions.Wilson(first, ofFirst), Proportions.Wilson(second, ofSecond));
        Assert.Equal(low, interval.Low, 4);
        Assert.Equal(high, interval.High, 4);
    }

    [Fact]
    public void A_hold_out_says_less_than_the_naive_rate_and_nothing_without_anybody()
    {
        var effect = HoldOutEffect.Of(1_140, 9_500, 40, 500)!;
        Assert.Equal((0.12, 0.08), (effect.Naive.Value, effect.Held.Value));
        Assert.Equal(0.04, effect.Difference.Value, 12);
        Assert.InRange(effect.Difference.Low, 0.01, 0.02);
        Assert.InRange(effect.Difference.High, 0.06, 0.07);
        Assert.Null(HoldOutEffect.Of(0, 0, 1, 5));
        Assert.Null(HoldOutEffect.Of(1, 5, 0, 0));
    }

    // Seeded: 1,000 campaigns of 10,000 eligible persons, of whom 5 % are held out.
    [Fact]
    public void The_interval_holds_a_planted_effect_nineteen_times_of_twenty()
    {
        var random = new Random(20_210_115);
        var held = 0;
        for (var campaign = 0; campaign < 1_000; campaign++)
        {
            var (with, without) = (0.02 + (0.2 * random.NextDouble()), 0.02 + (0.2 * random.NextDouble()));
            held += HoldOutEffect.Of(Applied(9_500, with), 9_500, Applied(500, without), 500)!.Difference.Holds(with - without) ? 1 : 0;
        }

        output.WriteLine($"{held} of 1,000");
        Assert.InRange(held, 930, 970);

        long Applied(int persons, double rate) => Enumerable.Range(0, persons).Count(_ => random.NextDouble() < rate);
    }
}
