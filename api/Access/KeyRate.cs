namespace HealthPass.Api.Access;

/// <summary>
/// The rate of a key: a bucket that holds a second's worth, kept as the one time at which it is full again. A call that is dearer than
/// what is left overdraws it, and the key pays that back: a batch counts as its scans, however many they are.
/// </summary>
/// <param name="perSecond">The rate.</param>
/// <param name="clock">The clock.</param>
internal sealed class KeyRate(int perSecond, TimeProvider clock)
{
    private readonly long _second = clock.TimestampFrequency;
    private readonly long _each = clock.TimestampFrequency / perSecond;
    private long _fullAt = clock.GetTimestamp();

    /// <summary>Takes some off, unless nothing is left.</summary>
    public bool TryUse(int count)
    {
        var now = clock.GetTimestamp();
        var fullAt = Volatile.Read(ref _fullAt);
        while (true)
        {
            if (fullAt - now > _second - _each)
            {
                return false;
            }

            var seen = Interlocked.CompareExchange(ref _fullAt, Math.Max(fullAt, now) + (count * _each), fullAt);
            if (seen == fullAt)
            {
                return true;
            }

            fullAt = seen;
        }
    }

    /// <summary>In how many seconds something is left again, at least one.</summary>
    public int RetryAfterSeconds()
    {
        var owed = Volatile.Read(ref _fullAt) - clock.GetTimestamp() - (_second - _each);
        return (int)Math.Clamp((owed + _second - 1) / _second, 1, 3600);
    }
}
