using System.Text.Json;
using HealthPass.Gate.Bundles;
using HealthPass.Gate.Clocks;
using HealthPass.Gate.Files;
using HealthPass.Gate.Queue;
using HealthPass.Gate.Scans;
using HealthPass.Gate.Settings;
using HealthPass.Gate.Wire;

namespace HealthPass.Gate.Offline;

/// <summary>Decides while no node answers, and puts what it decided into the queue before it says so.</summary>
internal sealed class OfflineDesk : IDisposable
{
    private const string LockName = "lock";
    private static readonly TimeSpan Repeats = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan MostClockError = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Province = TimeSpan.FromHours(8);

    private readonly Lock _lock = new();
    private readonly FileStream _claim;
    private readonly ServerClock _server;
    private readonly TimeProvider _clock;
    private readonly string _venueId;
    private (GateScan Scan, GateVerdict Verdict, long At)? _last;

    private OfflineDesk(GateOptions options, ServerClock server, FileStream claim, BundleStore store, ScanQueue queue)
    {
        (_server, _clock, _venueId, _claim, Store, Queue, Folder) = (server, options.Clock, options.VenueId!, claim, store, queue, options.Folder!);
    }

    public string Folder { get; }

    public BundleStore Store { get; }

    public ScanQueue Queue { get; }

    /// <summary>Whether the service's time is known well enough to judge by.</summary>
    public bool ClockIsSure => _server.Error < MostClockError;

    /// <summary>Opens a gate's folder for this process alone.</summary>
    /// <exception cref="IOException">Another process has it, or the disk fails.</exception>
    public static OfflineDesk Open(GateOptions options, ServerClock server)
    {
        DurableFiles.MakeFolder(options.Folder!);
        var claim = new FileStream(Path.Combine(options.Folder!, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        try
        {
            ClockMemory.Recall(options.Folder!, server);
            return new(options, server, claim, BundleStore.Open(options.Folder, options.VenueId!), ScanQueue.Open(options.Folder!, options.QueueLimit));
        }
        catch
        {
            claim.Dispose();
            throw;
        }
    }

    /// <summary>Decides.</summary>
    /// <param name="scan">What was read.</param>
    /// <param name="degraded">Whether there was a network, and the service could not all the same.</param>
    public GateVerdict Decide(GateScan scan, bool degraded)
    {
        lock (_lock)
        {
            if (_last is { } last && IsRepeat(scan, last.Scan) && _clock.GetElapsedTime(last.At) <= Repeats)
            {
                return last.Verdict;
            }

            if (scan.VenueId != _venueId)
            {
                return GateVerdict.Failed(scan.ScanId, new(OfflineWords.BundleMissing, 0, "Without the network this gate decides for its own venue alone.")) with { Offline = true };
            }

            var verdict = OfflineJudge.Judge(scan, Store.Bundle, Store.Venue, _server.Now, ClockIsSure);
            if (verdict.Decision != GateDecision.None && !Queue.TryAppend(Write(scan, verdict.Decision, degraded)))
            {
                verdict = GateVerdict.Failed(scan.ScanId, new(OfflineWords.QueueFull, 0, $"{Queue.Limit} scans wait already: nobody is let through until the gate has reached the service.")) with { Offline = true };
            }

            _last = (scan, verdict, _clock.GetTimestamp());
            return verdict;
        }
    }

    public void Dispose()
    {
        Queue.Dispose();
        _claim.Dispose();
    }

    // A hand that shakes reads a code twice. The same number is the same scan however late.
    private static bool IsRepeat(GateScan scan, GateScan last) =>
        scan.ScanId == last.ScanId || (scan.Code == last.Code && scan.Document == last.Document && scan.Direction == last.Direction && scan.Place == last.Place && scan.GateId == last.GateId);

    private byte[] Write(GateScan scan, GateDecision decision, bool degraded)
    {
        var sent = WireScan.Of(scan);
        return JsonSerializer.SerializeToUtf8Bytes(
            new LateScan
            {
                VenueId = sent.VenueId, Code = sent.Code, Document = sent.Document, Direction = sent.Direction, ScanId = sent.ScanId, GateId = sent.GateId,
                Place = sent.Place, Means = sent.Means, ScannedAt = _clock.GetUtcNow().ToOffset(Province), ClockOffsetSeconds = OffsetNow(),
                Verdict = WireWords.Of(decision), Degraded = degraded ? true : null,
            },
            WireJson.Default.LateScan);
    }

    private int? OffsetNow() => ClockIsSure && _server.Offset is { } offset && Math.Abs(offset.TotalSeconds) <= short.MaxValue ? (int)Math.Round(offset.TotalSeconds) : null;
}
