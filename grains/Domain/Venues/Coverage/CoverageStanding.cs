namespace HealthPass.Grains.Venues.Coverage;

/// <summary>How the province's venues stood when this process last looked; of a cluster's processes one looks.</summary>
/// <param name="clock">The time.</param>
public sealed class CoverageStanding(TimeProvider clock)
{
    /// <summary>Figures older than this are another process's business by now, and are told by nobody here.</summary>
    public static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(15);

    private Looked? _last;

    /// <summary>The figures, null where this process does not look.</summary>
    public CoverageCell? Current => Volatile.Read(ref _last) is { } last && clock.GetUtcNow() - last.At < GoodFor ? last.Figures : null;

    /// <summary>Takes note of what was found.</summary>
    /// <param name="cells">How venues stand, by category.</param>
    public void Note(IReadOnlyList<CoverageCell> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        Volatile.Write(ref _last, new(clock.GetUtcNow(), cells.Aggregate(
            new CoverageCell(default, string.Empty, 0, 0, 0, 0, 0, 0, 0, 0),
            (sum, cell) => sum with
            {
                Expected = sum.Expected + cell.Expected,
                Present = sum.Present + cell.Present,
                InReview = sum.InReview + cell.InReview,
                Active = sum.Active + cell.Active,
                Quiet = sum.Quiet + cell.Quiet,
                Silent = sum.Silent + cell.Silent,
                Dead = sum.Dead + cell.Dead,
                Suspended = sum.Suspended + cell.Suspended,
            })));
    }

    private sealed record Looked(DateTimeOffset At, CoverageCell Figures);
}
