namespace HealthPass.Kernel.Counting;

/// <summary>People who passed in and out of a venue, and those who read its code themselves; the three are counted each for itself.</summary>
/// <param name="In">Scans in that were not answered deny.</param>
/// <param name="Out">Scans out, however answered: nobody is kept inside.</param>
/// <param name="CheckIns">Check-ins.</param>
public readonly record struct Passages(int In, int Out, int CheckIns)
{
    /// <summary>Hours of a day.</summary>
    public const int Hours = 24;

    /// <summary>Numbers of an hour in a message.</summary>
    private const int Parts = 3;

    /// <summary>The higher of each number of two that count the same.</summary>
    public Passages AtLeast(Passages other) => new(Math.Max(In, other.In), Math.Max(Out, other.Out), Math.Max(CheckIns, other.CheckIns));

    /// <summary>Both together.</summary>
    public static Passages operator +(Passages one, Passages other) => new(one.In + other.In, one.Out + other.Out, one.CheckIns + other.CheckIns);

    /// <summary>One less the other.</summary>
    public static Passages operator -(Passages one, Passages other) => new(one.In - other.In, one.Out - other.Out, one.CheckIns - other.CheckIns);

    /// <summary>The hours of a day as a message carries them.</summary>
    /// <param name="hours">All hours, null where nothing was counted.</param>
    public static int[]? Pack(IReadOnlyList<Passages>? hours) => hours is null ? null : [.. hours.SelectMany(hour => (int[])[hour.In, hour.Out, hour.CheckIns])];

    /// <summary>Reads what <see cref="Pack"/> made.</summary>
    /// <param name="packed">The numbers; null, or of another length than a day has, for nothing.</param>
    /// <returns>All hours of a day, or none.</returns>
    public static Passages[] Unpack(int[]? packed) => packed is { Length: Hours * Parts }
        ? [.. packed.Chunk(Parts).Select(hour => new Passages(hour[0], hour[1], hour[2]))]
        : [];

    /// <summary>Adds up hours.</summary>
    /// <param name="hours">Hours.</param>
    public static Passages Sum(IEnumerable<Passages> hours) => hours.Aggregate(default(Passages), (sum, hour) => sum + hour);
}
