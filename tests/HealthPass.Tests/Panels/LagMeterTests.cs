using HealthPass.Node;
using Xunit;

namespace HealthPass.Tests.Panels;

public sealed class LagMeterTests
{
    private readonly LagMeter _meter = new();

    [Fact]
    public void The_oldest_record_that_waits_is_as_old_as_the_first_look_that_saw_it()
    {
        Assert.Equal(0, Look(0, end: 100, lag: 0));
        Assert.Equal(0, Look(1, end: 200, lag: 100));
        Assert.Equal(9, Look(10, end: 300, lag: 200));
        // What was there at the first look has been carried off: the next is the one of second 10.
        Assert.Equal(10, Look(20, end: 400, lag: 200));
        Assert.Equal(0, Look(21, end: 400, lag: 0));
        Assert.Equal(0, Look(22, end: 500, lag: 100));
    }

    [Fact]
    public void A_log_that_nothing_is_written_to_grows_older_all_the_same()
    {
        _ = Look(0, end: 100, lag: 50);
        Assert.Equal(3_600, Look(3_600, end: 100, lag: 50));
    }

    [Fact]
    public void Days_of_looks_are_kept_in_an_hour_s_and_still_tell_the_age()
    {
        for (var second = 0; second <= 100_000; second++)
        {
            Assert.Equal(second, Look(second, end: 100 + second, lag: 100 + second));
        }
    }

    private double Look(int second, long end, long lag) => _meter.Look(Samples.Noon.AddSeconds(second), end, lag).TotalSeconds;
}
