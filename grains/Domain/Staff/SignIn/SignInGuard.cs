namespace HealthPass.Grains.Staff.SignIn;

/// <summary>
/// Slows down whoever guesses, and nobody else. Wrong passwords are counted for an account and a source together, with pauses
/// that grow; beside it a bound holds for all strangers to an account at once. Where the account has been signed in from
/// before, only the own wrong ones count: whoever guesses elsewhere does not lock an official out.
/// </summary>
public static class SignInGuard
{
    /// <summary>Wrong passwords from a source that cost nothing.</summary>
    public const int Free = 5;

    /// <summary>Wrong passwords of all strangers within <see cref="Window"/> after which none of them may try.</summary>
    public const int MaxOfStrangers = 20;

    /// <summary>The most sources that are remembered of an account.</summary>
    public const int MaxSources = 64;

    /// <summary>Over how long strangers' wrong passwords are added up; also the longest pause.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    /// <summary>How long a source stays known after the last time that it signed in.</summary>
    public static readonly TimeSpan KnownFor = TimeSpan.FromDays(30);

    /// <summary>How long wrong passwords are remembered.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromDays(1);

    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);

    /// <summary>Judges.</summary>
    /// <param name="records">What is remembered of the account.</param>
    /// <param name="source">The source.</param>
    /// <param name="isDevice">Whether it is a device that has proved itself.</param>
    /// <param name="now">Unix seconds.</param>
    /// <returns>Whether a password may be tried.</returns>
    public static SignInVerdict Judge(IReadOnlyList<SourceRecord> records, string source, bool isDevice, long now)
    {
        ArgumentNullException.ThrowIfNull(records);
        var own = records.FirstOrDefault(record => record.Source == source);
        if (own is not null && now < own.FailedAt + PauseAfter(own.Failures))
        {
            return SignInVerdict.SourceWaits;
        }

        var isKnown = isDevice || (own is not null && IsKnown(own, now));
        return !isKnown && FailuresOfStrangers(records, now) >= MaxOfStrangers ? SignInVerdict.StrangersWait : SignInVerdict.MayTry;
    }

    /// <summary>Whether an account was signed in from a source not long ago.</summary>
    /// <param name="record">The source.</param>
    /// <param name="now">Unix seconds.</param>
    /// <returns>False for strangers.</returns>
    public static bool IsKnown(SourceRecord record, long now)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.SucceededAt > 0 && now < record.SucceededAt + (long)KnownFor.TotalSeconds;
    }

    /// <summary>What becomes of a source's record with another wrong password.</summary>
    /// <param name="own">The record, null for none.</param>
    /// <param name="source">The source.</param>
    /// <param name="now">Unix seconds.</param>
    /// <returns>The record.</returns>
    public static SourceRecord Failed(SourceRecord? own, string source, long now) => own is null
        ? new(source, 1, now, 0)
        : own with { Failures = now - own.FailedAt > (long)Memory.TotalSeconds ? 1 : own.Failures + 1, FailedAt = now };

    /// <summary>Whether a record says nothing any more.</summary>
    /// <param name="record">The record.</param>
    /// <param name="now">Unix seconds.</param>
    /// <returns>Whether it may be forgotten.</returns>
    public static bool IsSpent(SourceRecord record, long now)
    {
        ArgumentNullException.ThrowIfNull(record);
        return !IsKnown(record, now) && now - record.FailedAt > (long)Memory.TotalSeconds;
    }

    /// <summary>Seconds for which a source waits.</summary>
    /// <param name="failures">Wrong passwords in a row.</param>
    /// <returns>0 as long as they cost nothing.</returns>
    public static long PauseAfter(int failures) => failures < Free
        ? 0
        : (long)Math.Min(FirstPause.TotalSeconds * (1L << Math.Min(failures - Free, 10)), Window.TotalSeconds);

    private static int FailuresOfStrangers(IReadOnlyList<SourceRecord> records, long now) => records
        .Where(record => !IsKnown(record, now) && !record.Source.StartsWith(SourceNames.Device, StringComparison.Ordinal) && now - record.FailedAt < (long)Window.TotalSeconds)
        .Sum(record => record.Failures);
}
