using System.Collections.Concurrent;
using HealthPass.Verification.Journal;
using HealthPass.Verification.Records;
using Microsoft.Extensions.Logging.Abstractions;

namespace HealthPass.Tests.Verification.Journal;

/// <summary>A journal in a folder of its own, and all that its observer hears.</summary>
internal sealed class JournalRig : IJournalObserver, IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly ConcurrentQueue<ScanRecord> _heard = [];
    private JournalOptions _options;

    public JournalRig(long segmentBytes = 64 << 20, int maxPendingBytes = 8 << 20)
    {
        _options = new() { Folder = _folder.Of("journal"), SegmentBytes = segmentBytes, MaxPendingBytes = maxPendingBytes };
        Journal = Make();
    }

    public ScanJournal Journal { get; private set; }

    public string Folder => _options.Folder;

    public IReadOnlyList<ScanRecord> Heard => [.. _heard];

    public Action OnHeard { get; set; } = () => { };

    public string[] Files => [.. Directory.GetFiles(Folder).Order(StringComparer.Ordinal)];

    public static JournalRig Opened(long segmentBytes = 64 << 20, int maxPendingBytes = 8 << 20)
    {
        var rig = new JournalRig(segmentBytes, maxPendingBytes);
        rig.Journal.Open(0);
        return rig;
    }

    void IJournalObserver.OnDurable(in ScanRecord scan)
    {
        _heard.Enqueue(scan);
        OnHeard();
    }

    /// <summary>Closes the journal, lets the test do harm, and opens it again.</summary>
    public void Reopen(long minimumAddress = 0, Action? harm = null)
    {
        Journal.Dispose();
        harm?.Invoke();
        Journal = Make();
        Journal.Open(minimumAddress);
    }

    public List<ScanRecord> ReadScans(long from = 0)
    {
        var scans = new List<ScanRecord>();
        foreach (var (_, entries) in Journal.Read(from))
        {
            JournalEntries.ForEach(entries.Span, scans.Add, _ => { });
        }

        return scans;
    }

    public List<ShowTally> ReadShows()
    {
        var shows = new List<ShowTally>();
        foreach (var (_, entries) in Journal.Read(0))
        {
            JournalEntries.ForEach(entries.Span, _ => { }, shows.Add);
        }

        return shows;
    }

    public void Dispose()
    {
        Journal.Dispose();
        _folder.Dispose();
    }

    private ScanJournal Make() => new(_options, this, NullLogger<ScanJournal>.Instance);
}
