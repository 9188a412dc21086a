namespace HealthPass.Verification.Bundles;

/// <summary>
/// The ten minutes that a bundle (离线包) is of. Their number follows from the time alone, so that every node calls the same bundle by the same number.
/// </summary>
/// <param name="Number">Which ten minutes since 1970.</param>
public readonly record struct BundleSlot(long Number)
{
    /// <summary>How many slots back a bundle or the beginning of a delta may lie: as long as a gate may use one.</summary>
    public const int Kept = 432;

    /// <summary>How long one is.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(10);

    /// <summary>How long a gate lets people in by a bundle; after that it sends them to staff.</summary>
    public static readonly TimeSpan AllowFor = TimeSpan.FromHours(24);

    /// <summary>How long a gate uses a bundle at all.</summary>
    public static readonly TimeSpan ValidFor = TimeSpan.FromHours(72);

    // What was ended just before a slot may still be on its way into the database when the slot begins: it is in the next, on every node.
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(1);

    /// <summary>The slot of an instant.</summary>
    /// <param name="instant">The instant.</param>
    public static BundleSlot Of(DateTimeOffset instant) => new(instant.ToUnixTimeSeconds() / (long)Length.TotalSeconds);

    /// <summary>When it begins: from when its bundle is.</summary>
    public DateTimeOffset IssuedAt => DateTimeOffset.FromUnixTimeSeconds(Number * (long)Length.TotalSeconds);

    /// <summary>What was ended before this is in the bundle.</summary>
    public DateTimeOffset EndedBefore => IssuedAt - Settling;

    /// <summary>Whether there is a bundle of this slot at a time.</summary>
    /// <param name="now">The time.</param>
    /// <returns>False for the future, and for what no gate may use any more.</returns>
    public bool IsKeptAt(DateTimeOffset now) => Of(now).Number is var latest && Number <= latest && latest - Number <= Kept;
}
