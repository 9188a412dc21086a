namespace HealthPass.Demo.Past;

/// <summary>The clock of the silo that writes the past: it stands where it was put. Timers go by real time.</summary>
internal sealed class PastClock(DateTimeOffset start) : TimeProvider
{
    private long _ticks = start.UtcTicks;

    /// <summary>Puts the clock.</summary>
    /// <param name="instant">Where it stands from now on.</param>
    public void Set(DateTimeOffset instant) => Interlocked.Exchange(ref _ticks, instant.UtcTicks);

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);
}
