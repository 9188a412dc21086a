using HealthPass.Gate.Clocks;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.GateClients;

public sealed class ServerClockTests
{
    private readonly FakeTimeProvider _clock = new(Samples.Noon);

    [Theory]
    [InlineData(-7_200)]
    [InlineData(0)]
    [InlineData(36_000)]
    public void A_clock_that_is_off_by_hours_is_known_to_be_so_to_the_second(int ahead)
    {
        var server = new ServerClock(_clock);
        Assert.False(server.IsKnown);
        Assert.Equal(Samples.Noon, server.Now);
        Answer(server, TimeSpan.FromSeconds(ahead), TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(1));
        Assert.InRange(server.Offset!.Value.TotalSeconds, ahead - 1, ahead + 1);
        Assert.InRange(server.Error!.Value, TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void The_finest_answer_counts_until_age_has_made_it_worse()
    {
        var server = new ServerClock(_clock);
        Answer(server, TimeSpan.FromSeconds(60), TimeSpan.FromMilliseconds(10), TimeSpan.FromMilliseconds(1));
        Answer(server, TimeSpan.FromSeconds(61), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(1));
        Assert.Equal(60, server.Offset!.Value.TotalSeconds, 0.1);
        _clock.Advance(TimeSpan.FromHours(5));
        Answer(server, TimeSpan.FromSeconds(61), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(1));
        Assert.Equal(61, server.Offset!.Value.TotalSeconds, 1.0);
    }

    [Fact]
    public void Setting_the_machines_clock_moves_the_offset_and_not_the_time()
    {
        var clock = new SteppedTime();
        var server = new ServerClock(clock);
        server.Observe(clock.GetTimestamp(), clock.GetUtcNow(), TimeSpan.FromMilliseconds(1));
        var before = server.Now;
        clock.Step = TimeSpan.FromHours(-3);
        Assert.Equal(before, server.Now);
        Assert.Equal(-3, server.Offset!.Value.TotalHours, 0.001);
    }

    [Fact]
    public void What_was_known_before_a_restart_serves_until_the_service_speaks()
    {
        using var folder = new TempFolder();
        var server = new ServerClock(_clock);
        Answer(server, TimeSpan.FromHours(-2), TimeSpan.Zero, TimeSpan.FromMilliseconds(1));
        ClockMemory.Keep(folder.Path, server);
        var later = new ServerClock(_clock);
        ClockMemory.Recall(folder.Path, later);
        Assert.Equal(-2, later.Offset!.Value.TotalHours, 0.001);
        Answer(later, TimeSpan.FromHours(1), TimeSpan.Zero, TimeSpan.FromSeconds(1));
        Assert.Equal(1, later.Offset!.Value.TotalHours, 0.001);
    }

    private void Answer(ServerClock server, TimeSpan ahead, TimeSpan trip, TimeSpan fineness)
    {
        var sent = _clock.GetTimestamp();
        _clock.Advance(trip / 2);
        var said = _clock.GetUtcNow() - ahead;
        _clock.Advance(trip / 2);
        server.Observe(sent, new(said.Ticks - (said.Ticks % fineness.Ticks), said.Offset), fineness);
    }

    private sealed class SteppedTime : TimeProvider
    {
        public TimeSpan Step { get; set; }

        public override DateTimeOffset GetUtcNow() => Samples.Noon + Step;

        public override long GetTimestamp() => 0;
    }
}
