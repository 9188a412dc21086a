namespace HealthPass.Storage.Common;

/// <summary>Whether the database server is taken to be gone: apart from the breaker, because what may be logged goes by it.</summary>
internal sealed class DatabaseAway : IDatabaseStanding
{
    // As long as what failed with it may still be told.
    private const int StillTold = 2_000;

    private long _since;
    private long _failedAt = long.MinValue / 2;

    /// <inheritdoc />
    public bool IsAway => Volatile.Read(ref _since) != 0;

    /// <summary>Whether it is, or a call has just found it so: what comes of that is not told call by call.</summary>
    public bool IsFailing => IsAway || Environment.TickCount64 - Volatile.Read(ref _failedAt) < StillTold;

    /// <summary>Notes that a call found it gone.</summary>
    public void Fail() => Volatile.Write(ref _failedAt, Environment.TickCount64);

    /// <summary>Since when, null while it answers.</summary>
    public DateTimeOffset? Since
    {
        get => Volatile.Read(ref _since) is not 0 and var ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;
        set => Volatile.Write(ref _since, value?.UtcTicks ?? 0);
    }
}
