using HealthPass.Verification.Scans;

namespace HealthPass.Verification.Late;

/// <summary>
/// Ids of scans that gates have brought late, so that a call which is sent again is answered alike: apart from those of live scans, which a flood of late
/// ones would push out. One that was forgotten here is refused by the table, and taken back from the counts.
/// </summary>
/// <param name="clock">The clock.</param>
public sealed class LateMemory(TimeProvider clock)
{
    private const int MaxIds = 100_000;

    internal RecentScans Ids { get; } = new(clock, MaxIds);
}
