using System.Globalization;
using System.Text;
using HealthPass.Gate.Files;

namespace HealthPass.Gate.Queue;

/// <summary>
/// What a gate did without the network, in order, until the service has it: files that are only ever added to, and a number up to which
/// everything was handed over. That number may be behind after a loss of power; then something is sent again, and the service knows it.
/// </summary>
internal sealed class ScanQueue : IDisposable
{
    public const int RecordsOfSegment = 10_000;

    private const string CursorName = "handed-over";

    private readonly Lock _lock = new();
    private readonly string _folder;
    private readonly int _limit;
    private readonly List<QueueSegment> _segments = [];
    private long _head;

    private ScanQueue(string folder, int limit) => (_folder, _limit) = (folder, limit);

    /// <summary>How many records wait.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return (int)(_segments[^1].Next - _head);
            }
        }
    }

    /// <summary>How many records fit in.</summary>
    public int Limit => _limit;

    /// <summary>How many bytes were no record when the queue was opened; they are beside the files, with the ending <c>.torn</c>.</summary>
    public long Torn { get; private set; }

    /// <summary>Opens the queue of a folder, or makes one.</summary>
    /// <param name="folder">The folder, which is there.</param>
    /// <param name="limit">How many records may wait.</param>
    /// <exception cref="InvalidDataException">A file in the middle is missing or damaged.</exception>
    public static ScanQueue Open(string folder, int limit)
    {
        var queue = new ScanQueue(folder, limit);
        try
        {
            queue.Open();
            return queue;
        }
        catch
        {
            queue.Dispose();
            throw;
        }
    }

    /// <summary>Adds records, all or none; they are on the disk when this returns.</summary>
    /// <returns>False where they do not fit in any more.</returns>
    public bool TryAppend(params IReadOnlyList<byte[]> records)
    {
        lock (_lock)
        {
            var last = _segments[^1];
            if (last.Next - _head + records.Count > _limit)
            {
                return false;
            }

            if (last.Count >= RecordsOfSegment)
            {
                last = QueueSegment.Open(_folder, last.Next);
                DurableFiles.SyncFolder(_folder);
                _segments.Add(last);
            }

            last.Append(records);
            return true;
        }
    }

    /// <summary>Reads the records that wait longest.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="mostBytes">How many bytes at most; one record is read always.</param>
    public IReadOnlyList<ReadOnlyMemory<byte>> Peek(int most, int mostBytes)
    {
        lock (_lock)
        {
            var records = new List<ReadOnlyMemory<byte>>();
            var bytes = 0;
            for (var number = _head; number < _segments[^1].Next && records.Count < most; number++)
            {
                var record = _segments.Last(segment => segment.First <= number).Read(number);
                bytes += record.Length;
                if (bytes > mostBytes && records.Count > 0)
                {
                    break;
                }

                records.Add(record);
            }

            return records;
        }
    }

    /// <summary>The service has the first ones.</summary>
    /// <param name="count">How many.</param>
    public void HandedOver(int count)
    {
        lock (_lock)
        {
            var head = _head + count;
            if (head > _segments[^1].Next)
            {
                throw new ArgumentOutOfRangeException(nameof(count));
            }

            DurableFiles.Replace(Path.Combine(_folder, CursorName), Encoding.ASCII.GetBytes(head.ToString(CultureInfo.InvariantCulture)));
            _head = head;
            Trim();
        }
    }

    public void Dispose()
    {
        foreach (var segment in _segments)
        {
            segment.Dispose();
        }
    }

    private void Open()
    {
        _head = ReadCursor();
        foreach (var first in QueueSegment.In(_folder))
        {
            if (_segments.Count > 0 && _segments[^1].Next != first)
            {
                // A full file is complete on the disk before the next is begun: this is no loss of power but a broken disk.
                throw new InvalidDataException($"The queue in {_folder} has a gap before record {first}; what lies behind it was not sent.");
            }

            var segment = QueueSegment.Open(_folder, first);
            Torn += segment.Torn;
            _segments.Add(segment);
        }

        if (_segments.Count == 0)
        {
            _segments.Add(QueueSegment.Open(_folder, _head));
            DurableFiles.SyncFolder(_folder);
        }

        if (_head < _segments[0].First)
        {
            // Files go only when all of theirs was handed over.
            _head = _segments[0].First;
        }

        if (_head > _segments[^1].Next)
        {
            throw new InvalidDataException($"The queue in {_folder} says that {_head} records were handed over, and has only {_segments[^1].Next}.");
        }

        Trim();
    }

    private long ReadCursor()
    {
        var path = Path.Combine(_folder, CursorName);
        return !File.Exists(path) ? 0
            : long.TryParse(File.ReadAllText(path), NumberStyles.None, CultureInfo.InvariantCulture, out var head) ? head
            : throw new InvalidDataException($"{path} is damaged.");
    }

    // People's documents stand in there: what was handed over does not stay longer than it must.
    private void Trim()
    {
        while (_segments.Count > 1 && _segments[0].Next <= _head)
        {
            _segments[0].Delete();
            _segments.RemoveAt(0);
        }

        if (_segments is [{ Count: > 0 } only] && only.Next == _head)
        {
            var next = QueueSegment.Open(_folder, _head);
            DurableFiles.SyncFolder(_folder);
            only.Delete();
            _segments[0] = next;
        }
    }
}
