using HealthPass.Kernel.Venues;

namespace HealthPass.Api.Access;

/// <summary>
/// The scans by document of one key on this node: so many a minute and day at each venue, and closed for a while when too many of
/// the documents are nobody's. A gate reads the cards of those who stand before it, and few of those have no code; whoever tries
/// numbers finds few that have one.
/// </summary>
internal sealed class DocumentLane(int perMinute, int perDay, int unknownAlarm, int unknownLimit)
{
    /// <summary>How long documents of nobody's are counted together.</summary>
    public const long WindowSeconds = 600;

    /// <summary>How long a lane is closed.</summary>
    public const long ClosedSeconds = 900;

    /// <summary>The most venues a key scans documents at in a day: ids that no venue has fill nothing up.</summary>
    public const int MaxVenues = 10_000;

    // A share of one in so many is unusual, and of one in so many closes the lane.
    private const int UnusualShare = 5;
    private const int ClosingShare = 2;
    private const long Minute = 60;
    private const long Day = 86_400;

    private readonly Lock _gate = new();
    private readonly Dictionary<VenueId, (long Minute, int InMinute, int InDay)> _venues = [];
    private long _day;
    private long _windowFrom;
    private long _closedUntil;
    private int _scanned;
    private int _unknown;
    private bool _isAlarmed;

    /// <summary>Documents of nobody's in the window, and all, for the alarm.</summary>
    public (int Unknown, int Scanned) Counts
    {
        get
        {
            lock (_gate)
            {
                return (_unknown, _scanned);
            }
        }
    }

    /// <summary>Takes a scan off the quotas.</summary>
    /// <param name="venue">Where.</param>
    /// <param name="now">Unix seconds.</param>
    /// <param name="retryAfter">In how many seconds there is room again.</param>
    public DocumentRefusal TryUse(VenueId venue, long now, out int retryAfter)
    {
        lock (_gate)
        {
            if (now < _closedUntil)
            {
                retryAfter = (int)(_closedUntil - now);
                return DocumentRefusal.Closed;
            }

            if (now / Day != _day)
            {
                _venues.Clear();
                _day = now / Day;
            }

            var used = _venues.TryGetValue(venue, out var known) ? known : default;
            used = used.Minute == now / Minute ? used : (now / Minute, 0, used.InDay);
            if (used.InDay >= perDay || (_venues.Count >= MaxVenues && !_venues.ContainsKey(venue)))
            {
                retryAfter = (int)(Day - (now % Day));
                return DocumentRefusal.Day;
            }

            if (used.InMinute >= perMinute)
            {
                retryAfter = (int)(Minute - (now % Minute));
                return DocumentRefusal.Minute;
            }

            _venues[venue] = (used.Minute, used.InMinute + 1, used.InDay + 1);
            retryAfter = 0;
            return DocumentRefusal.None;
        }
    }

    /// <summary>Takes note of whether a document was somebody's.</summary>
    /// <param name="isUnknown">Whether nobody is registered under it.</param>
    /// <param name="now">Unix seconds.</param>
    public DocumentAlarm Observe(bool isUnknown, long now)
    {
        lock (_gate)
        {
            if (now - _windowFrom >= WindowSeconds)
            {
                (_windowFrom, _scanned, _unknown, _isAlarmed) = (now, 0, 0, false);
            }

            _scanned++;
            _unknown += isUnknown ? 1 : 0;
            if (isUnknown && _unknown >= unknownLimit && _unknown * ClosingShare >= _scanned && now >= _closedUntil)
            {
                // It begins anew when it opens.
                _closedUntil = now + ClosedSeconds;
                _windowFrom = 0;
                return DocumentAlarm.Closed;
            }

            if (_isAlarmed || !isUnknown || _unknown < unknownAlarm || _unknown * UnusualShare < _scanned)
            {
                return DocumentAlarm.None;
            }

            _isAlarmed = true;
            return DocumentAlarm.Unusual;
        }
    }
}
