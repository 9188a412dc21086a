using System.Diagnostics;
using HealthPass.Kernel.Loops;
using HealthPass.Verification.Records;
using Microsoft.Extensions.Logging;

namespace HealthPass.Verification.Journal;

/// <summary>
/// The node's journal (流水日志): an append-only log that makes scans durable before they are answered. Appends gather
/// in a batch while the disk is busy with the one before; one write and one flush commit them all, and one task wakes
/// all who wait. An address is a byte offset in the whole log, across segments.
/// </summary>
public sealed partial class ScanJournal : IDisposable
{
    private static readonly TimeSpan BusyPause = TimeSpan.FromMilliseconds(1);

    private readonly JournalOptions _options;
    private readonly IJournalObserver _observer;
    private readonly ILogger<ScanJournal> _logger;
    private readonly Seldom _failures = new(TimeProvider.System);
    private readonly JournalSegments _segments;
    private readonly JournalReader _reader;
    // A monitor rather than a Lock: the writer sleeps on it and an append wakes it only when it does.
    private readonly object _gate = new();
    private readonly Thread _writer;

    private JournalBatch _pending = new(new byte[JournalBatch.UsualBytes]);
    private byte[]? _spare;
    private bool _writerSleeps;
    private bool _open;
    private SegmentWriter? _file;
    private bool _rollDue;
    private long _segment;
    private long _end;

    /// <summary>Prepares the journal; it takes nothing before <see cref="Open"/>.</summary>
    /// <param name="options">Where it lies.</param>
    /// <param name="observer">Hears of each durable scan.</param>
    /// <param name="logger">Logs disk failures.</param>
    public ScanJournal(JournalOptions options, IJournalObserver observer, ILogger<ScanJournal> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _observer = observer;
        _logger = logger;
        _segments = new(options.Folder);
        _reader = new(_segments);
        _writer = new(WriteBatches) { IsBackground = true, Name = "healthpass-journal" };
    }

    /// <summary>Bytes of shipped journal that are kept for the scan ids in them, which gates may send again after a restart.</summary>
    public const long KeepBehindWatermark = 64L << 20;

    /// <summary>The address behind the last durable frame.</summary>
    public long DurableAddress => Volatile.Read(ref _end);

    /// <summary>Opens the journal, cutting off a torn last frame, and starts its writer.</summary>
    /// <param name="minimumAddress">The shipped watermark; a journal that lost its files begins there, so that addresses never repeat.</param>
    /// <exception cref="InvalidDataException">A frame behind the watermark is damaged and sound ones follow it: not a torn tail, so nothing is cut off.</exception>
    public void Open(long minimumAddress)
    {
        (_segment, _end) = FindEnd(minimumAddress);
        if (_end < minimumAddress)
        {
            _segment = _end = minimumAddress;
        }

        lock (_gate)
        {
            _open = true;
        }

        _writer.Start();
    }

    /// <summary>Appends one scan.</summary>
    /// <param name="scan">The scan.</param>
    /// <returns>A task that completes once the scan is on disk.</returns>
    /// <exception cref="JournalUnavailableException">Thrown at once when the queue is full or the journal is not open, through the task when the disk fails.</exception>
    public Task AppendAsync(in ScanRecord scan)
    {
        Task completion;
        lock (_gate)
        {
            JournalCodec.Write(Reserve(JournalCodec.ScanSize), scan);
            completion = _pending.Completion;
            WakeWriter();
        }

        return completion;
    }

    /// <summary>Appends scans that are answered together.</summary>
    /// <param name="scans">The scans.</param>
    /// <returns>A task that completes once all of them are on disk.</returns>
    /// <exception cref="JournalUnavailableException">As for one scan; none of the scans is recorded then.</exception>
    public Task AppendAsync(ReadOnlySpan<ScanRecord> scans)
    {
        if (scans.IsEmpty)
        {
            return Task.CompletedTask;
        }

        Task completion;
        lock (_gate)
        {
            var room = Reserve(JournalCodec.ScanSize * scans.Length);
            for (var i = 0; i < scans.Length; i++)
            {
                JournalCodec.Write(room[(i * JournalCodec.ScanSize)..], scans[i]);
            }

            completion = _pending.Completion;
            WakeWriter();
        }

        return completion;
    }

    /// <summary>Appends cumulative show counts.</summary>
    /// <param name="shows">The counts that changed.</param>
    /// <returns>A task that completes once they are on disk.</returns>
    /// <exception cref="JournalUnavailableException">As for a scan.</exception>
    public Task AppendAsync(IReadOnlyList<ShowTally> shows)
    {
        ArgumentNullException.ThrowIfNull(shows);
        if (shows.Count == 0)
        {
            return Task.CompletedTask;
        }

        Task completion;
        lock (_gate)
        {
            var room = Reserve(JournalCodec.ShowsSize * shows.Count);
            for (var i = 0; i < shows.Count; i++)
            {
                JournalCodec.Write(room[(i * JournalCodec.ShowsSize)..], shows[i]);
            }

            completion = _pending.Completion;
            WakeWriter();
        }

        return completion;
    }

    /// <summary>Reads durable frames from an address on, up to now.</summary>
    /// <param name="fromAddress">The address of a frame's first byte.</param>
    /// <returns>The address behind each frame, and its entries, good until the next frame.</returns>
    internal IEnumerable<(long NextAddress, ReadOnlyMemory<byte> Entries)> Read(long fromAddress) => Read(fromAddress, DurableAddress);

    /// <summary>Reads durable frames of a stretch.</summary>
    /// <param name="fromAddress">The address of a frame's first byte.</param>
    /// <param name="endAddress">The address behind a durable frame.</param>
    /// <returns>The address behind each frame, and its entries, good until the next frame.</returns>
    internal IEnumerable<(long NextAddress, ReadOnlyMemory<byte> Entries)> Read(long fromAddress, long endAddress) =>
        _reader.Read(Math.Max(fromAddress, OldestAddress), endAddress);

    /// <summary>The oldest address still on disk.</summary>
    internal long OldestAddress => _segments.List() is [var oldest, ..] ? oldest : DurableAddress;

    /// <summary>Deletes whole segments before an address.</summary>
    /// <param name="address">An address that has been shipped.</param>
    public void DropBefore(long address) => _segments.DropBefore(address);

    /// <summary>Commits what is pending and closes the files. Later appends are refused.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (!_open)
            {
                return;
            }

            _open = false;
            WakeWriter();
        }

        _writer.Join();
        if (_file is not null)
        {
            Close(_file);
        }
    }

    private (long Segment, long End) FindEnd(long shipped)
    {
        if (_segments.List() is not [.., var last])
        {
            return (0, 0);
        }

        using var file = File.OpenHandle(_segments.PathOf(last), FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        var length = RandomAccess.GetLength(file);
        // What is shipped is not looked at again: it may rot without keeping the node from starting.
        var end = shipped > last && shipped <= last + length ? shipped : last;
        foreach (var (next, _) in _reader.ReadSegment(last, end, long.MaxValue))
        {
            end = next;
        }

        if (_reader.IsZeroFrom(last, end))
        {
            return (last, end);
        }

        if (_reader.HasFrameAfter(last, end))
        {
            throw new InvalidDataException($"The journal is damaged at address {end}, and sound records follow: it must be repaired by hand.");
        }

        LogTornTail(_logger, length - (end - last), end);
        RandomAccess.SetLength(file, end - last);
        RandomAccess.FlushToDisk(file);
        return (last, end);
    }

    private Span<byte> Reserve(int size)
    {
        if (!_open)
        {
            throw new JournalUnavailableException("The journal is not open.");
        }

        return !_pending.IsEmpty && _pending.Length + size > _options.MaxPendingBytes
            ? throw new JournalUnavailableException("The journal's queue is full.")
            : _pending.Reserve(size);
    }

    private void WakeWriter()
    {
        if (_writerSleeps)
        {
            _writerSleeps = false;
            Monitor.Pulse(_gate);
        }
    }

    private void WriteBatches()
    {
        var pace = new CommitPace();
        var began = 0L;
        while (true)
        {
            if (pace.IsBusy && Stopwatch.GetElapsedTime(began) < CommitPace.Distance)
            {
                Thread.Sleep(BusyPause);
            }

            JournalBatch batch;
            lock (_gate)
            {
                while (_pending.IsEmpty)
                {
                    if (!_open)
                    {
                        return;
                    }

                    _writerSleeps = true;
                    _ = Monitor.Wait(_gate);
                    _writerSleeps = false;
                }

                batch = _pending;
                _pending = new(_spare ?? new byte[JournalBatch.UsualBytes]);
                _spare = null;
            }

            began = Stopwatch.GetTimestamp();
            pace.Begin(Stopwatch.GetElapsedTime(0, began), batch.Entries / JournalCodec.ScanSize);
            Commit(batch);
            _observer.OnCommit(batch.Length, Stopwatch.GetElapsedTime(began), batch.Completion.IsCompletedSuccessfully);
            lock (_gate)
            {
                _spare = batch.GiveBuffer();
            }
        }
    }

    private void Commit(JournalBatch batch)
    {
        try
        {
            var file = SegmentFor(batch.Length);
            JournalFrame.Seal(batch.Frame, _end);
            file.Commit(batch.Frame, _end - _segment);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            TellFailed(error);
            CutBack();
            batch.Fail(new JournalUnavailableException("The journal's disk does not take records.", error));
            return;
        }

        Volatile.Write(ref _end, _end + batch.Length);
        var entries = batch.Frame[JournalFrame.HeaderSize..];
        while (entries.Length > 0)
        {
            if (entries[0] == (byte)JournalEntryKind.Scan)
            {
                _observer.OnDurable(JournalCodec.ReadScan(entries));
            }

            entries = entries[JournalCodec.SizeOf(entries[0])..];
        }

        batch.Succeed();
    }

    private SegmentWriter SegmentFor(int length)
    {
        _file ??= SegmentWriter.Open(_segments.PathOf(_segment));
        if (_rollDue || (_end > _segment && _end - _segment + length > _options.SegmentBytes))
        {
            // The new file may be there though it could not be made durable: what were written to the old one now would stand
            // behind the address at which a reader turns to the new one.
            _rollDue = true;
            var next = SegmentWriter.Begin(_segments.PathOf(_end));
            _rollDue = false;
            Close(_file);
            _file = next;
            _segment = _end;
        }

        return _file;
    }

    private void Close(SegmentWriter file)
    {
        try
        {
            file.CutBack(_end - _segment);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The zeros that stay behind the last frame are read over.
            LogNotCut(_logger, error);
        }

        file.Dispose();
    }

    // A frame that failed half-way must not stand behind the durable end, or a restart could take it for recorded.
    private void CutBack()
    {
        try
        {
            _file?.CutBack(_end - _segment);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            TellFailed(error);
            _file?.Dispose();
            _file = null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Cut {Bytes} bytes of a torn frame off the journal at address {Address}")]
    private static partial void LogTornTail(ILogger logger, long bytes, long address);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The journal's room behind its last frame could not be given back")]
    private static partial void LogNotCut(ILogger logger, Exception error);

    // A full disk refuses every commit.
    private void TellFailed(Exception error)
    {
        if (_failures.IsToBeTold(out var times))
        {
            LogCommitFailed(_logger, error, times);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The journal's disk failed; the scans of {Times} commits since the last such line are answered as not recorded")]
    private static partial void LogCommitFailed(ILogger logger, Exception error, long times);
}
