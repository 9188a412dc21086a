using HealthPass.Verification.Board;
using HealthPass.Verification.Records;

namespace HealthPass.Verification.Scans;

/// <summary>
/// Scan ids that gates have used lately. Two generations bound it in time and number: the older one is dropped when the
/// younger is full or old. A retry that comes later still is recorded once, because the table refuses its id; only its
/// verdict is then a fresh one.
/// </summary>
public sealed class RecentScans
{
    /// <summary>How long at least a scan id is remembered, unless too many come.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly int _maxPerGeneration;

    private readonly TimeProvider _clock;
    private readonly Lock _gate = new();
    private RecentScanGeneration _young;
    private RecentScanGeneration _old;

    /// <summary>Creates an empty memory.</summary>
    /// <param name="clock">The clock.</param>
    /// <param name="max">The most scan ids to remember.</param>
    public RecentScans(TimeProvider clock, int max = BoardOptions.UsualScanIds)
    {
        ArgumentNullException.ThrowIfNull(clock);
        _clock = clock;
        _maxPerGeneration = max / 2;
        _young = new(clock.GetUtcNow(), 0);
        _old = _young;
    }

    /// <summary>How many scan ids are remembered, and the bytes that they take.</summary>
    public (int Count, long Bytes) Size
    {
        get
        {
            lock (_gate)
            {
                return ReferenceEquals(_young, _old) ? (_young.Count, _young.Bytes) : (_young.Count + _old.Count, _young.Bytes + _old.Bytes);
            }
        }
    }

    /// <summary>Remembers a scan that a restart found in the journal.</summary>
    /// <param name="record">The scan.</param>
    public void Restore(in ScanRecord record)
    {
        if (record.ScanIdFromGate && TryAdd(record, out var added))
        {
            added.CommitWith(Task.CompletedTask);
        }
    }

    /// <summary>Has the processor fetch what claiming an id will read.</summary>
    /// <param name="scanId">The gate's id.</param>
    internal void Prefetch(Guid scanId)
    {
        var hash = ScanIdHash.Of(scanId);
        Volatile.Read(ref _old).Prefetch(hash);
        Volatile.Read(ref _young).Prefetch(hash);
    }

    /// <summary>Finds a scan by its id.</summary>
    /// <param name="scanId">The gate's id.</param>
    /// <param name="recent">The scan.</param>
    /// <returns>Whether it is remembered.</returns>
    internal bool TryGet(Guid scanId, out RecentScan recent)
    {
        var hash = ScanIdHash.Of(scanId);
        lock (_gate)
        {
            return _young.TryGet(hash, scanId, out recent) || _old.TryGet(hash, scanId, out recent);
        }
    }

    /// <summary>Claims a scan id for a scan about to be journalled.</summary>
    /// <param name="record">The scan.</param>
    /// <param name="scan">The claim, to be tied to its commit or given back; or the scan that has the id already.</param>
    /// <returns>Whether the id was free.</returns>
    internal bool TryAdd(in ScanRecord record, out RecentScan scan)
    {
        var hash = ScanIdHash.Of(record.ScanId);
        lock (_gate)
        {
            if (_old.TryGet(hash, record.ScanId, out scan))
            {
                return false;
            }

            var now = _clock.GetUtcNow();
            if (_young.Count >= _maxPerGeneration || now - _young.Since > Window)
            {
                if (_young.TryGet(hash, record.ScanId, out scan))
                {
                    return false;
                }

                // As many ids as before are likely to come: the table need not grow step by step again.
                _old = _young;
                _young = new(now, _old.Count);
            }

            return _young.TryAdd(hash, record, out scan);
        }
    }
}
