using HealthPass.Kernel.Memory;
using Xunit;

namespace HealthPass.Tests.Memory;

public sealed class TwoGenerationsTests
{
    private readonly TwoGenerations<int, string> _kept = new(3);

    [Fact]
    public void What_is_asked_for_again_stays_and_what_is_not_goes()
    {
        Put(1, 2, 3);
        Put(4);
        Assert.True(_kept.TryGet(1, out var one));
        Assert.Equal("1", one);
        Put(5, 6);
        Assert.True(_kept.TryGet(1, out _));
        Assert.False(_kept.TryGet(2, out _));
    }

    [Fact]
    public void It_never_holds_more_than_two_generations()
    {
        _ = Parallel.For(0, 10_000, number => _kept.Put(number, string.Empty));

        // Each of the threads may add one above the line before it sees that it is reached.
        Assert.InRange(_kept.Count, 1, 6 + (2 * Environment.ProcessorCount));
    }

    [Fact]
    public void A_later_value_takes_the_place_of_an_earlier_one()
    {
        _kept.Put(1, "a");
        _kept.Put(1, "b");
        Assert.True(_kept.TryGet(1, out var value));
        Assert.Equal(("b", 1), (value, _kept.Count));
    }

    [Fact]
    public void What_is_removed_is_in_neither_generation()
    {
        Put(1, 2, 3, 4);
        Assert.True(_kept.TryGet(1, out _));
        _kept.Remove(1);
        Assert.False(_kept.TryGet(1, out _));
        Assert.True(_kept.TryGet(2, out _));
    }

    private void Put(params ReadOnlySpan<int> keys)
    {
        foreach (var key in keys)
        {
            _kept.Put(key, key.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}
