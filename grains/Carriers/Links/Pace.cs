namespace HealthPass.Carriers.Links;

/// <summary>
/// How fast messages may go: at most so many a second, evenly. Each tenth of a second in which the gateway has too much to do it is a twentieth slower, and a
/// twentieth of the most it gains back each second: it stays near what the gateway takes, and leaves one that takes nothing nearly alone within seconds.
/// </summary>
/// <param name="perSecond">The most messages a second.</param>
/// <param name="clock">The clock.</param>
internal sealed class Pace(int perSecond, TimeProvider clock)
{
    private const double Slowest = 1;
    private const double KeptWhenBusy = 0.95;
    private const double GainedEachSecond = 0.05;

    // So late may a message be and still be followed by the next at its own time: timers are no finer.
    private static readonly TimeSpan Slack = TimeSpan.FromMilliseconds(50);

    // What is on its way when the gateway says so says the same many times over.
    private static readonly TimeSpan Once = TimeSpan.FromMilliseconds(100);

    private readonly Lock _gate = new();
    private double _rate = perSecond;
    private long _next = clock.GetTimestamp();
    private long _gainedAt = clock.GetTimestamp();
    private long? _slowedAt;

    /// <summary>Messages a second as it is now.</summary>
    public double Rate
    {
        get
        {
            lock (_gate)
            {
                Gain(clock.GetTimestamp());
                return _rate;
            }
        }
    }

    /// <summary>Takes the next place.</summary>
    /// <returns>After how long it comes; zero for at once.</returns>
    public TimeSpan Take()
    {
        lock (_gate)
        {
            var now = clock.GetTimestamp();
            Gain(now);
            _next = Math.Max(_next, now - Ticks(Slack));
            var wait = _next > now ? clock.GetElapsedTime(now, _next) : TimeSpan.Zero;
            _next += (long)(clock.TimestampFrequency / _rate);
            return wait;
        }
    }

    /// <summary>Notes that the gateway has too much to do.</summary>
    public void SlowDown()
    {
        lock (_gate)
        {
            var now = clock.GetTimestamp();
            Gain(now);
            if (_slowedAt is { } last && clock.GetElapsedTime(last, now) < Once)
            {
                return;
            }

            _slowedAt = now;
            _rate = Math.Max(Math.Min(Slowest, perSecond), _rate * KeptWhenBusy);
        }
    }

    private void Gain(long now)
    {
        _rate = Math.Min(perSecond, _rate + (perSecond * GainedEachSecond * clock.GetElapsedTime(_gainedAt, now).TotalSeconds));
        _gainedAt = now;
    }

    private long Ticks(TimeSpan time) => (long)(time.TotalSeconds * clock.TimestampFrequency);
}
