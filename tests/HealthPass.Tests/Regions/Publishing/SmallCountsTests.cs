using CsCheck;
using HealthPass.Kernel.Counting;
using Xunit;

namespace HealthPass.Tests.Regions.Publishing;

public sealed class SmallCountsTests
{
    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(9, 9, 0)]
    [InlineData(5, 7, 0)]
    [InlineData(10, 9, 1)]
    [InlineData(1_000, 4, 996)]
    public void A_cell_loses_its_secret_and_never_more_than_it_has(long count, int offset, long left) => Assert.Equal(left, SmallCounts.Veil(count, offset));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(9, 0)]
    [InlineData(19, 0)]
    [InlineData(20, 20)]
    [InlineData(29, 20)]
    [InlineData(83_674_866, 83_674_860)]
    public void What_is_shown_is_tens_from_twenty_on(long held, long shown) => Assert.Equal(shown, SmallCounts.Show(held));

    [Fact]
    public void What_is_held_moves_only_by_ten_and_is_never_further_off_than_nine() => Gen.Select(Gen.Long[0, 10_000], Gen.Int[-15, 15].Array[0, 200]).Sample(walk =>
    {
        var (held, now) = (walk.Item1, walk.Item1);
        foreach (var step in walk.Item2)
        {
            now = Math.Max(0, now + step);
            var before = held;
            held = SmallCounts.Hold(held, now);
            Assert.True(held == before || Math.Abs(held - before) >= SmallCounts.Step);
            Assert.True(Math.Abs(held - now) < SmallCounts.Step);
        }
    });

    [Fact]
    public void Whatever_is_shown_has_at_least_ten_behind_it() => Gen.Select(Gen.Long[0, 60].Array[1, 50], Gen.Int[0, 9]).Sample(run =>
    {
        var held = SmallCounts.Veil(run.Item1[0], run.Item2);
        foreach (var count in run.Item1)
        {
            held = SmallCounts.Hold(held, SmallCounts.Veil(count, run.Item2));
            Assert.True(SmallCounts.Show(held) == 0 || count >= 10, $"{SmallCounts.Show(held)} for {count}");
        }
    });
}
