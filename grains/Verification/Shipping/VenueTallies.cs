using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Time;
using HealthPass.Kernel.Venues;
using HealthPass.Verification.Records;

namespace HealthPass.Verification.Shipping;

/// <summary>Scans by day and venue, of the days that still count.</summary>
internal sealed class VenueTallies
{
    private readonly Dictionary<(DateOnly Day, VenueId Venue), VenueTally> _tallies = [];

    public VenueTallies(DateOnly firstDay) => FirstDay = firstDay;

    public VenueTallies(DateOnly firstDay, IReadOnlyList<VenueTally> tallies)
        : this(firstDay)
    {
        foreach (var tally in tallies)
        {
            _tallies[(tally.Day, tally.Venue)] = tally;
        }
    }

    /// <summary>Scans of days before are left out.</summary>
    public DateOnly FirstDay { get; private set; }

    /// <summary>Forgets days before one.</summary>
    public void ForgetBefore(DateOnly day)
    {
        if (day <= FirstDay)
        {
            return;
        }

        FirstDay = day;
        foreach (var old in _tallies.Keys.Where(key => key.Day < day).ToList())
        {
            _ = _tallies.Remove(old);
        }
    }

    public void Add(in ScanRecord scan)
    {
        var day = ShanghaiDay.Of(scan.ScannedAt);
        if (day < FirstDay)
        {
            return;
        }

        var known = _tallies.GetValueOrDefault((day, scan.VenueId));
        _tallies[(day, scan.VenueId)] = new(day, scan.VenueId, scan.Region, known.Scans + VerdictCounts.Of(scan.Verdict, 1));
    }

    /// <summary>What is here and did not come to the table: here less what the table had more after than before.</summary>
    public IEnumerable<VenueTally> Missing(VenueTallies before, VenueTallies after)
    {
        foreach (var (key, here) in _tallies)
        {
            var (had, has) = (before._tallies.GetValueOrDefault(key), after._tallies.GetValueOrDefault(key));
            var missing = here with { Scans = here.Scans - (has.Scans - had.Scans) };
            if (missing.Scans != default)
            {
                yield return missing;
            }
        }
    }
}
