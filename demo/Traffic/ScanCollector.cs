using HealthPass.Gate.Scans;

namespace HealthPass.Demo.Traffic;

/// <summary>Gathers the scans of a venue into small batches, as its gates do. A health code is short-lived, so none waits long.</summary>
internal sealed class ScanCollector(TimeProvider clock)
{
    /// <summary>How many scans a batch has at most.</summary>
    public const int BatchSize = 8;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (long Since, List<GateScan> Scans)> _waiting = [];

    /// <summary>Adds a scan.</summary>
    /// <returns>The batch that it completes, or null.</returns>
    public ScanGroup? Add(GateScan scan)
    {
        lock (_lock)
        {
            if (!_waiting.TryGetValue(scan.VenueId, out var batch))
            {
                batch = (clock.GetTimestamp(), []);
                _waiting.Add(scan.VenueId, batch);
            }

            batch.Scans.Add(scan);
            return batch.Scans.Count >= BatchSize ? Take(scan.VenueId) : null;
        }
    }

    /// <summary>Takes the batches that have waited long enough.</summary>
    public IReadOnlyList<ScanGroup> TakeDue()
    {
        lock (_lock)
        {
            return
            [
                .. _waiting.Where(pair => clock.GetElapsedTime(pair.Value.Since) >= LongestWait)
                    .Select(pair => pair.Key).ToList().Select(Take),
            ];
        }
    }

    private ScanGroup Take(string venueId)
    {
        _ = _waiting.Remove(venueId, out var batch);
        return new(batch.Scans, Singly: false);
    }
}
