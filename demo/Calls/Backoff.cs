using HealthPass.Demo.Draws;

namespace HealthPass.Demo.Calls;

/// <summary>
/// Holds back all calls of one kind after the server has refused one: as long as Retry-After says, else longer with each
/// refusal. Each waiter adds a little of its own, so that they do not come back all at once.
/// </summary>
internal sealed class Backoff(TimeProvider clock, Draw jitter)
{
    private const double JitterShare = 0.25;
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestTold = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private DateTimeOffset _until;
    private TimeSpan _pause;
    private int _refusals;

    /// <summary>Waits until calls may be made.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        while (Remaining() is var wait && wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, clock, cancellationToken);
        }
    }

    /// <summary>Notes a refusal.</summary>
    public void Refused(TimeSpan? retryAfter)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            if (now >= _until)
            {
                // Calls that were under way together count as one refusal.
                _refusals++;
            }

            var pause = retryAfter is { } told
                ? Clamp(told, Shortest, LongestTold)
                : Clamp(Shortest * Math.Pow(2, Math.Min(_refusals, 16) - 1), Shortest, Longest);
            if (now + pause > _until)
            {
                _until = now + pause;
                _pause = pause;
            }
        }
    }

    /// <summary>Notes that the server serves again.</summary>
    public void Served()
    {
        lock (_lock)
        {
            _refusals = 0;
        }
    }

    private TimeSpan Remaining()
    {
        lock (_lock)
        {
            var wait = _until - clock.GetUtcNow();
            return wait <= TimeSpan.Zero ? TimeSpan.Zero : wait + (_pause * (JitterShare * jitter.NextFraction()));
        }
    }

    private static TimeSpan Clamp(TimeSpan value, TimeSpan least, TimeSpan most) => value < least ? least : value > most ? most : value;
}
