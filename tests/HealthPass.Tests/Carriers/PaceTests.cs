using HealthPass.Carriers.Links;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.Carriers;

public sealed class PaceTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void So_many_go_in_a_second_and_no_more()
    {
        var pace = new Pace(100, _clock);
        var waits = Enumerable.Range(0, 300).Select(_ => pace.Take()).ToList();
        Assert.Equal(TimeSpan.Zero, waits[0]);
        Assert.InRange(waits.Count(wait => wait < TimeSpan.FromSeconds(1)), 95, 106);
        Assert.InRange(waits.Count(wait => wait < TimeSpan.FromSeconds(2)), 195, 206);
    }

    [Fact]
    public void Time_in_which_nothing_goes_is_not_saved_up()
    {
        var pace = new Pace(100, _clock);
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.InRange(Enumerable.Range(0, 100).Count(_ => pace.Take() == TimeSpan.Zero), 1, 10);
    }

    [Fact]
    public void A_busy_gateway_slows_it_once_a_while_and_quiet_brings_it_back()
    {
        var pace = new Pace(100, _clock);
        pace.SlowDown();
        pace.SlowDown();
        Assert.Equal(95, pace.Rate);
        for (var i = 0; i < 600; i++)
        {
            _clock.Advance(TimeSpan.FromMilliseconds(100));
            pace.SlowDown();
        }

        // A gateway that is always busy is not left alone altogether, nor pressed.
        Assert.InRange(pace.Rate, 1, 15);
        _clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(100, pace.Rate);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 0, 500)]
    [InlineData(1, 1, 250)]
    [InlineData(3, 0, 2_000)]
    [InlineData(100, 0, 60_000)]
    [InlineData(100, 1, 30_000)]
    public void A_wait_grows_up_to_its_bound_and_is_made_shorter_by_chance(int failures, double chance, int milliseconds) =>
        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), new BackOff(TimeSpan.FromMilliseconds(500), TimeSpan.FromMinutes(1)).After(failures, chance));
}
