using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Time;
using HealthPass.Kernel.Venues;
using HealthPass.Verification.Records;

namespace HealthPass.Verification.Shipping;

/// <summary>Scans by day and venue, of the days that still count.</summary>
internal sealed class VenueTallies
{
    private readonly Dictionary<(DateOnly Day, VenueId Venue), VenueTally> _tallies = [];
    private readonly Dictionary<(DateOnly Day, int Hour, VenueId Venue), VenueHour> _hours = [];

    public VenueTallies(DateOnly firstDay) => FirstDay = firstDay;

    public VenueTallies(DateOnly firstDay, IReadOnlyList<VenueTally> tallies, IReadOnlyList<VenueHour> hours)
        : this(firstDay)
    {
        foreach (var tally in tallies)
        {
            _tallies[(tally.Day, tally.Venue)] = tally;
        }

        foreach (var hour in hours)
        {
            _hours[(hour.Day, hour.Hour, hour.Venue)] = hour;
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

        foreach (var old in _hours.Keys.Where(key => key.Day < day).ToList())
        {
            _ = _hours.Remove(old);
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
        if (ScanPassages.Of(scan, 1) is var passages && passages != default)
        {
            var hour = ShanghaiDay.HourOf(scan.ScannedAt);
            _hours[(day, hour, scan.VenueId)] = new(day, hour, scan.VenueId, _hours.GetValueOrDefault((day, hour, scan.VenueId)).Passages + passages);
        }
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

    /// <summary>The same of who passed.</summary>
    public IEnumerable<VenueHour> MissingHours(VenueTallies before, VenueTallies after)
    {
        foreach (var (key, here) in _hours)
        {
            var missing = here with { Passages = here.Passages - (after._hours.GetValueOrDefault(key).Passages - before._hours.GetValueOrDefault(key).Passages) };
            if (missing.Passages != default)
            {
                yield return missing;
            }
        }
    }
}
