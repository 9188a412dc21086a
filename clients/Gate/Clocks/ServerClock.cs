namespace HealthPass.Gate.Clocks;

/// <summary>
/// The service's time, worked out from its answers and carried on by the machine's steady counter: setting the machine's clock, by hand or
/// by a lost battery, moves nothing here while the program runs.
/// </summary>
internal sealed class ServerClock(TimeProvider clock)
{
    // An observation gets worse by so much of its age: a quartz is off by less than 100 parts in a million.
    private const double Drift = 100e-6;

    private readonly Lock _lock = new();
    private DateTimeOffset _server;
    private long _stamp;
    private TimeSpan _error;
    private bool _known;

    /// <summary>Whether the service has ever told its time.</summary>
    public bool IsKnown
    {
        get
        {
            lock (_lock)
            {
                return _known;
            }
        }
    }

    /// <summary>How far the time may be wrong; null where the service has never told it.</summary>
    public TimeSpan? Error
    {
        get
        {
            lock (_lock)
            {
                return _known ? ErrorNow() : null;
            }
        }
    }

    /// <summary>How far the machine's clock is ahead of the service's; null where the service has never told its time.</summary>
    public TimeSpan? Offset
    {
        get
        {
            lock (_lock)
            {
                return _known ? clock.GetUtcNow() - ServerNow() : null;
            }
        }
    }

    /// <summary>The service's time, or the machine's where the service has never told its own.</summary>
    public DateTimeOffset Now
    {
        get
        {
            lock (_lock)
            {
                return _known ? ServerNow() : clock.GetUtcNow();
            }
        }
    }

    /// <summary>Takes what an answer said. The best one counts, until age has made it worse than a new one.</summary>
    /// <param name="sent">The counter when the call was sent.</param>
    /// <param name="server">What the answer said.</param>
    /// <param name="fineness">How finely it said so: a second for the header <c>Date</c>, a millisecond for <c>scannedAt</c>.</param>
    public void Observe(long sent, DateTimeOffset server, TimeSpan fineness)
    {
        var received = clock.GetTimestamp();
        var trip = clock.GetElapsedTime(sent, received);
        var error = (trip + fineness) / 2;
        lock (_lock)
        {
            if (_known && ErrorNow() < error)
            {
                return;
            }

            // It was said somewhere between sending and receiving, and cut off to the fineness.
            (_server, _stamp, _error, _known) = (server + (fineness / 2) + (trip / 2), received, error, true);
        }
    }

    /// <summary>Takes what was known before the program was started again: the machine's clock less the offset of then.</summary>
    /// <param name="offset">How far the machine's clock was ahead.</param>
    /// <param name="error">How far that may be wrong.</param>
    public void Remember(TimeSpan offset, TimeSpan error)
    {
        lock (_lock)
        {
            if (!_known)
            {
                (_server, _stamp, _error, _known) = (clock.GetUtcNow() - offset, clock.GetTimestamp(), error, true);
            }
        }
    }

    private DateTimeOffset ServerNow() => _server + clock.GetElapsedTime(_stamp);

    private TimeSpan ErrorNow() => _error + (clock.GetElapsedTime(_stamp) * Drift);
}
