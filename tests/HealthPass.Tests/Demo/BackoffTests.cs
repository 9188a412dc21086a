using HealthPass.Demo.Calls;
using HealthPass.Demo.Draws;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.Demo;

public sealed class BackoffTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly Backoff _backoff;

    private static CancellationToken Patience => TestContext.Current.CancellationToken;

    public BackoffTests() => _backoff = new(_clock, new Draw(1, DrawStream.Jitter, 1));

    [Fact]
    public void Nobody_waits_while_the_server_serves() => Assert.True(_backoff.WaitAsync(Patience).IsCompletedSuccessfully);

    [Fact]
    public async Task Retry_after_is_obeyed_with_at_most_a_quarter_of_jitter()
    {
        _backoff.Refused(TimeSpan.FromSeconds(8));
        var waits = Enumerable.Range(0, 20).Select(_ => _backoff.WaitAsync(Patience)).ToList();
        _clock.Advance(TimeSpan.FromSeconds(7.999));
        Assert.DoesNotContain(waits, wait => wait.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.NotEqual(0, waits.Count(wait => !wait.IsCompleted));
        _clock.Advance(TimeSpan.FromSeconds(1.001));
        await Task.WhenAll(waits);
    }

    [Fact]
    public async Task Without_it_the_pause_doubles_with_each_round_of_refusals()
    {
        var pauses = new List<double>();
        for (var round = 0; round < 10; round++)
        {
            // A round: three calls that were under way together.
            _backoff.Refused(null);
            _backoff.Refused(null);
            _backoff.Refused(null);
            var started = _clock.GetUtcNow();
            var wait = _backoff.WaitAsync(Patience);
            while (!wait.IsCompleted)
            {
                _clock.Advance(TimeSpan.FromMilliseconds(10));
                await Task.Yield();
            }

            pauses.Add((_clock.GetUtcNow() - started).TotalSeconds);
        }

        Assert.InRange(pauses[0], 0.25, 0.5);
        Assert.InRange(pauses[3], 2, 3);
        Assert.InRange(pauses[9], 30, 45);
        _backoff.Served();
        _backoff.Refused(null);
        Assert.False(_backoff.WaitAsync(Patience).IsCompleted);
    }

    [Fact]
    public async Task A_shutdown_ends_the_wait()
    {
        using var stop = new CancellationTokenSource();
        _backoff.Refused(TimeSpan.FromMinutes(5));
        var wait = _backoff.WaitAsync(stop.Token);
        await stop.CancelAsync();
        _ = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);
    }
}
