namespace HealthPass.Verification.Journal;

/// <summary>
/// Decides whether commits keep a distance. A flush costs much the same for one scan as for hundreds: while many scan, a
/// short wait has more of them share one. A scan that comes alone is committed at once, also when the next one follows it at
/// once.
/// </summary>
internal sealed class CommitPace
{
    /// <summary>How far apart commits begin while many scan.</summary>
    public static readonly TimeSpan Distance = TimeSpan.FromMilliseconds(2);

    private const int FewScans = 4;

    private TimeSpan _since;
    private int _scans;
    private int _commits;

    /// <summary>Whether many scan: more than a few in the time of one distance, and more of them than one after another.</summary>
    public bool IsBusy { get; private set; }

    /// <summary>Notes a commit.</summary>
    /// <param name="at">When it begins, by a clock that never goes back.</param>
    /// <param name="scans">How many scans it holds.</param>
    public void Begin(TimeSpan at, int scans)
    {
        var elapsed = at - _since;
        if (elapsed >= Distance)
        {
            // What came is weighed and not what one commit took: where many callers share few processors, they come in drops.
            IsBusy = _scans > FewScans * (elapsed / Distance) && _scans >= 2 * _commits;
            (_since, _scans, _commits) = (at, 0, 0);
        }

        _scans += scans;
        _commits++;
    }
}
