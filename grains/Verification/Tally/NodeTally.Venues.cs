using HealthPass.Grains.Venues;

namespace HealthPass.Grains.Verification.Tally;

/// <summary>What is read of the venues beside their reports.</summary>
public sealed partial class NodeTally
{
    /// <summary>The scans of every venue that has some on a day.</summary>
    /// <param name="day">The day in Asia/Shanghai.</param>
    /// <returns>One entry a venue.</returns>
    public IReadOnlyList<(VenueId Venue, long Scans)> ScansByVenue(DateOnly day)
    {
        lock (_gate)
        {
            return _days.TryGetValue(day, out var tally)
                ? [.. tally.Venues.Select(venue => (venue.Key, venue.Value.Allow + venue.Value.Check + venue.Value.Deny))]
                : [];
        }
    }
}
