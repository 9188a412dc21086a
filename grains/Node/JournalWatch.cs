using System.Diagnostics.Metrics;
using System.Numerics;
using HealthPass.Kernel.Verdicts;
using HealthPass.Verification.Journal;
using HealthPass.Verification.Records;
using HealthPass.Verification.Tally;

namespace HealthPass.Node;

/// <summary>
/// Stands between the journal and the tally and keeps count of what passes, for metrics and health. The journal calls it
/// on its own thread, one at a time: counting costs those who scan nothing.
/// </summary>
public sealed class JournalWatch : IJournalObserver
{
    private readonly NodeTally _tally;
    private readonly TimeProvider _clock;
    private readonly Histogram<double> _seconds;
    private readonly Histogram<long> _bytes;
    private readonly long[] _means = new long[Enum.GetValues<ScanMeans>().Max(means => (int)means) + 1];
    private readonly long[] _marks = new long[8];
    private readonly long[] _directions = new long[Enum.GetValues<ScanDirection>().Max(direction => (int)direction) + 1];
    private long _allow;
    private long _check;
    private long _deny;
    private long _commits;
    private long _failures;
    private long _failedAt;

    /// <summary>Creates the watch.</summary>
    /// <param name="tally">Counts the scans by venue and region.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="meters">Makes the meter.</param>
    public JournalWatch(NodeTally tally, TimeProvider clock, IMeterFactory meters)
    {
        ArgumentNullException.ThrowIfNull(meters);
        _tally = tally;
        _clock = clock;
        var meter = meters.Create(NodeMetrics.MeterName);
        _seconds = meter.CreateHistogram(
            "healthpass.journal.commit.duration", "s", "Write and flush of one group commit.", advice: new InstrumentAdvice<double>
            {
                HistogramBucketBoundaries = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
            });
        _bytes = meter.CreateHistogram(
            "healthpass.journal.commit.size", "By", "Bytes of one group commit.", advice: new InstrumentAdvice<long>
            {
                HistogramBucketBoundaries = [256, 1_024, 4_096, 16_384, 65_536, 262_144, 1_048_576, 4_194_304],
            });
    }

    /// <summary>Group commits that are on disk, since the start.</summary>
    public long Commits => Volatile.Read(ref _commits);

    /// <summary>Group commits that the disk did not take, since the start.</summary>
    public long Failures => Volatile.Read(ref _failures);

    /// <summary>Whether the disk has refused a commit, and taken nothing since: no commit, and nothing that was tried beside the journal.</summary>
    public bool IsFailing => Volatile.Read(ref _failedAt) is not 0;

    /// <summary>Durable scans answered with a verdict, since the start.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <returns>How many.</returns>
    public long ScansOf(Verdict verdict) => verdict switch
    {
        Verdict.Allow => Volatile.Read(ref _allow),
        Verdict.Check => Volatile.Read(ref _check),
        _ => Volatile.Read(ref _deny),
    };

    /// <summary>Durable scans by lane since the start: how people were named, and what was out of the ordinary.</summary>
    /// <returns>Wire names and counts.</returns>
    public IEnumerable<(string Lane, long Scans)> ScansByLane() => Enum.GetValues<ScanMeans>()
        .Select(means => (means.ToWire(), Volatile.Read(ref _means[(int)means])))
        .Concat(Enum.GetValues<ScanMarks>().Where(mark => mark != ScanMarks.None).Select(mark => (mark.ToWire()[0], Volatile.Read(ref _marks[BitOperations.Log2((uint)mark)]))));

    /// <summary>Durable scans by the way people went, since the start.</summary>
    /// <returns>Wire names and counts.</returns>
    public IEnumerable<(string Direction, long Scans)> ScansByDirection() =>
        Enum.GetValues<ScanDirection>().Select(direction => (direction.ToWire(), Volatile.Read(ref _directions[(int)direction])));

    /// <summary>Takes note that the disk took what was tried beside the journal: nobody scans at a node that says that it cannot.</summary>
    /// <param name="triedAt">When the attempt began.</param>
    public void Took(DateTimeOffset triedAt)
    {
        var failedAt = Volatile.Read(ref _failedAt);
        if (failedAt != 0 && failedAt < triedAt.UtcTicks)
        {
            _ = Interlocked.CompareExchange(ref _failedAt, 0, failedAt);
        }
    }

    /// <inheritdoc />
    public void OnDurable(in ScanRecord scan)
    {
        switch (scan.Verdict)
        {
            case Verdict.Allow:
                _allow++;
                break;
            case Verdict.Check:
                _check++;
                break;
            default:
                _deny++;
                break;
        }

        _directions[(int)scan.Direction]++;
        _means[(int)scan.Means]++;
        for (var marks = (uint)scan.Marks; marks != 0; marks &= marks - 1)
        {
            _marks[BitOperations.TrailingZeroCount(marks)]++;
        }

        _tally.OnDurable(scan);
    }

    /// <inheritdoc />
    public void OnCommit(int bytes, TimeSpan took, bool durable)
    {
        if (durable)
        {
            _commits++;
            Volatile.Write(ref _failedAt, 0);
            _seconds.Record(took.TotalSeconds);
            _bytes.Record(bytes);
        }
        else
        {
            _failures++;
            Volatile.Write(ref _failedAt, _clock.GetUtcNow().UtcTicks);
        }
    }
}
