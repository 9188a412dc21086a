using HealthPass.Grains.Audit;
using HealthPass.Kernel.Faults;
using Microsoft.Extensions.Logging;

namespace HealthPass.Grains.Seals;

/// <summary>
/// Tells of seals that do not hold: a counter at once, a line of the log and of the audit trail in the next round. Somebody who
/// breaks a million rows does not get a million lines: a round tells the number, and names the first few.
/// </summary>
public sealed partial class SealAlarms(IAudit audit, ILogger<SealAlarms> logger)
{
    /// <summary>In whose name the audit trail has it.</summary>
    public const string Actor = "seals";

    private const int MostNamed = 20;

    // By number, of which not every one need be taken.
    private static readonly int Numbers = (int)BrokenSeals.All.Max() + 1;

    private readonly Lock _lock = new();
    private readonly long[] _counts = new long[Numbers];
    private readonly long[] _told = new long[Numbers];
    private readonly List<string>[] _named = [.. Enumerable.Range(0, Numbers).Select(_ => new List<string>())];

    /// <summary>How often it happened since the start.</summary>
    /// <param name="what">What.</param>
    /// <returns>The number.</returns>
    public long Count(BrokenSeal what) => Volatile.Read(ref _counts[(int)what]);

    /// <summary>Notes one.</summary>
    /// <param name="what">What does not hold.</param>
    /// <param name="subject">Whose it is: a pseudonymous id.</param>
    public void Raise(BrokenSeal what, string subject)
    {
        lock (_lock)
        {
            _counts[(int)what]++;
            var named = _named[(int)what];
            if (named.Count < MostNamed && !named.Contains(subject))
            {
                named.Add(subject);
            }
        }
    }

    /// <summary>Tells what was noted since it was last told.</summary>
    /// <exception cref="StorageUnavailableException">The audit trail cannot be written; it is told the next time.</exception>
    public async Task TellAsync()
    {
        foreach (var what in BrokenSeals.All)
        {
            long count;
            string[] named;
            lock (_lock)
            {
                count = _counts[(int)what];
                named = [.. _named[(int)what]];
            }

            var since = count - _told[(int)what];
            if (since == 0)
            {
                continue;
            }

            LogBroken(logger, what.ToWire(), since);
            _ = await audit.WriteAsync(
                Actor, AuditActions.SealBroken, named.Length == 1 ? named[0] : string.Empty, new { what = what.ToWire(), times = since, subjects = named });
            _told[(int)what] = count;
            lock (_lock)
            {
                _ = _named[(int)what].RemoveAll(named.Contains);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "Seals do not hold ({What}): {Times} times. Somebody has written to the database past the system; the audit trail names whose they are")]
    private static partial void LogBroken(ILogger logger, string what, long times);
}
