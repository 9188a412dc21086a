using System.Threading.Channels;
using HealthPass.Kernel.Faults;
using HealthPass.Kernel.Loops;
using HealthPass.Tests.Fakes;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.Loops;

public sealed class LoopTests : IDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(10);

    private readonly Clock _clock = new();
    private readonly Said<LoopTests> _lines = new();
    private Counting? _loop;

    [Fact]
    public async Task Rounds_come_a_period_apart_and_the_first_after_one()
    {
        var loop = await StartAsync(atOnce: false);
        Assert.False(loop.Rounds.TryRead(out _));
        _clock.Advance(Period - TimeSpan.FromTicks(1));
        Assert.False(loop.Rounds.TryRead(out _));
        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(1, await loop.Rounds.ReadAsync());
        _clock.Advance(Period);
        Assert.Equal(2, await loop.Rounds.ReadAsync());
        await loop.StopAsync(CancellationToken.None);
        Assert.Equal((2, 1), (loop.Count, loop.Lasts));
        Assert.True(loop.ExecuteTask!.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task The_first_round_may_wait_for_no_period()
    {
        var loop = await StartAsync(atOnce: true);
        Assert.Equal(1, await loop.Rounds.ReadAsync());
        _clock.Advance(Period);
        Assert.Equal(2, await loop.Rounds.ReadAsync());
    }

    [Fact]
    public async Task An_outage_puts_rounds_off_and_is_told_at_its_beginning_and_its_end()
    {
        var loop = await StartAsync(atOnce: true);
        _ = await loop.Rounds.ReadAsync();
        loop.Fail = new StorageUnavailableException("down");
        for (var round = 2; round <= 4; round++)
        {
            _clock.Advance(Period);
            Assert.Equal(round, await loop.Rounds.ReadAsync());
        }

        loop.Fail = null;
        _clock.Advance(Period);
        Assert.Equal(5, await loop.Rounds.ReadAsync());
        _clock.Advance(Period);
        Assert.Equal(6, await loop.Rounds.ReadAsync());
        await loop.StopAsync(CancellationToken.None);
        Assert.Equal(
            [(LogLevel.Warning, "Counting: put off, and tried again until it succeeds"), (LogLevel.Information, "Counting: done again after 30 s")],
            _lines.Lines.Where(line => line.Level > LogLevel.Debug));
        Assert.Equal(2, _lines.Lines.Count(line => line.Level == LogLevel.Debug));
    }

    [Fact]
    public async Task What_is_no_outage_ends_the_loop_and_is_not_swallowed()
    {
        var loop = await StartAsync(atOnce: false);
        loop.Fail = new InvalidDataException("our own fault");
        _clock.Advance(Period);
        _ = await loop.Rounds.ReadAsync();
        _ = await Assert.ThrowsAsync<InvalidDataException>(() => loop.ExecuteTask!);
        Assert.Empty(_lines.Lines);
    }

    [Fact]
    public async Task A_stop_waits_for_the_round_under_way_and_does_the_last_one_behind_it()
    {
        var loop = await StartAsync(atOnce: true);
        _ = await loop.Rounds.ReadAsync();
        loop.Hold = new();
        _clock.Advance(Period);
        _ = await loop.Rounds.ReadAsync();
        var stop = loop.StopAsync(CancellationToken.None);
        Assert.False(stop.IsCompleted);
        Assert.Equal(0, loop.Lasts);
        loop.Hold.SetResult();
        await stop;
        Assert.Equal((2, 2, 1), (loop.Count, loop.Completed, loop.Lasts));
    }

    [Fact]
    public async Task A_loop_whose_work_is_done_ends()
    {
        var loop = await StartAsync(atOnce: true, rounds: 2);
        _ = await loop.Rounds.ReadAsync();
        _clock.Advance(Period);
        _ = await loop.Rounds.ReadAsync();
        await loop.ExecuteTask!;
        Assert.Equal(2, loop.Count);
    }

    public void Dispose() => _loop?.Dispose();

    private async Task<Counting> StartAsync(bool atOnce, int rounds = int.MaxValue)
    {
        _loop = new(_clock, _lines, atOnce, rounds);
        await _loop.StartAsync(CancellationToken.None);
        await _clock.HasTimer.Task;
        return _loop;
    }

    private sealed class Counting(TimeProvider clock, ILogger logger, bool atOnce, int rounds) : Loop("Counting", Period, clock, logger, atOnce)
    {
        private readonly Channel<int> _rounds = Channel.CreateUnbounded<int>();

        public ChannelReader<int> Rounds => _rounds.Reader;

        public int Count { get; private set; }

        public int Completed { get; private set; }

        public int Lasts { get; private set; }

        public Exception? Fail { get; set; }

        public TaskCompletionSource? Hold { get; set; }

        protected override async Task RoundAsync(CancellationToken stoppingToken)
        {
            Count++;
            Assert.True(_rounds.Writer.TryWrite(Count));
            if (Hold is { } hold)
            {
                await hold.Task;
            }

            if (Fail is { } error)
            {
                throw error;
            }

            Completed++;
            if (Count == rounds)
            {
                Finish();
            }
        }

        protected override Task LastAsync(CancellationToken cancellationToken)
        {
            Lasts++;
            return Task.CompletedTask;
        }
    }

    // The host runs loops beside its start: a test must not move the clock before the loop's timer is there.
    private sealed class Clock() : FakeTimeProvider(Samples.Noon)
    {
        public TaskCompletionSource HasTimer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            _ = HasTimer.TrySetResult();
            return timer;
        }
    }
}
