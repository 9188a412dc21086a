using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Venues;

namespace HealthPass.Verification.Tally;

/// <summary>The venues' side of it: their reports, and what else is read of them.</summary>
public sealed partial class NodeTally
{
    /// <summary>Hands out the numbers of every venue that changed since the last call.</summary>
    /// <returns>Cumulative reports; one that cannot be delivered goes to <see cref="Resend(VenueId)"/>.</returns>
    public IReadOnlyList<(VenueId Venue, VenueReport Report)> TakeVenueReports()
    {
        var reports = new List<(VenueId, VenueReport)>();
        lock (_gate)
        {
            foreach (var tally in _days.Values)
            {
                foreach (var (venue, cell) in tally.Venues)
                {
                    if (cell.Dirty)
                    {
                        cell.Dirty = false;
                        reports.Add((venue, ReportOf(tally.Day, cell)));
                    }
                }
            }
        }

        return reports;
    }

    /// <summary>The numbers of one venue, for one that has just woken. What is still to be reported stays so.</summary>
    /// <param name="venue">The venue.</param>
    /// <returns>One report a day that still counts and has scans there.</returns>
    public VenueReport[] ReportsOf(VenueId venue)
    {
        lock (_gate)
        {
            var reports = new List<VenueReport>();
            foreach (var tally in _days.Values)
            {
                if (tally.Venues.TryGetValue(venue, out var cell))
                {
                    reports.Add(ReportOf(tally.Day, cell));
                }
            }

            return [.. reports];
        }
    }

    /// <summary>Has a venue's numbers of all days reported again.</summary>
    /// <param name="venue">A venue that missed a report or has forgotten what it was told.</param>
    public void Resend(VenueId venue)
    {
        lock (_gate)
        {
            foreach (var tally in _days.Values)
            {
                if (tally.Venues.TryGetValue(venue, out var cell))
                {
                    cell.Dirty = true;
                }
            }
        }
    }

    /// <summary>The scans of every venue that has some on a day.</summary>
    /// <param name="day">The day in Asia/Shanghai.</param>
    /// <returns>One entry a venue: its scans, and how many of them are check-ins.</returns>
    public IReadOnlyList<(VenueId Venue, long Scans, long CheckIns)> ScansByVenue(DateOnly day)
    {
        lock (_gate)
        {
            return _days.TryGetValue(day, out var tally)
                ? [.. tally.Venues.Select(venue => (venue.Key, venue.Value.Scans.All, (long)Passages.Sum(venue.Value.Hours ?? []).CheckIns))]
                : [];
        }
    }

    /// <summary>Takes back scans of a venue that the database already had under their ids.</summary>
    /// <param name="scans">How many, by verdict.</param>
    public void Uncount(in VenueTally scans)
    {
        lock (_gate)
        {
            // A day that is no longer kept has nothing to take back from.
            if (_days.TryGetValue(scans.Day, out var tally))
            {
                tally.CellOf(scans.Venue, scans.Region).Add(default(VerdictCounts) - scans.Scans);
                tally.AddUpwards(Find(scans.Region), 0, default(VerdictCounts) - scans.Scans);
            }
        }
    }

    /// <summary>Takes back who passed a venue in scans that the database already had under their ids.</summary>
    /// <param name="hour">Who, and when.</param>
    public void Uncount(in VenueHour hour)
    {
        lock (_gate)
        {
            if (_days.TryGetValue(hour.Day, out var tally) && tally.Venues.TryGetValue(hour.Venue, out var cell))
            {
                cell.Add(hour.Hour, default(Passages) - hour.Passages);
            }
        }
    }

    /// <summary>Whether a venue has scans on a day that still counts.</summary>
    /// <param name="venue">The venue.</param>
    /// <returns>True where something may still be reported of it.</returns>
    public bool Knows(VenueId venue)
    {
        lock (_gate)
        {
            return _days.Values.Any(tally => tally.Venues.ContainsKey(venue));
        }
    }

    private VenueReport ReportOf(DateOnly day, VenueCell cell) => new(
        Node, Epoch, ++_sequence, day, cell.Scans.Allow, cell.Scans.Check, cell.Scans.Deny, Process, Passages.Pack(cell.Hours));
}
