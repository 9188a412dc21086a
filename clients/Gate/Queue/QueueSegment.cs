using System.Globalization;
using HealthPass.Gate.Files;

namespace HealthPass.Gate.Queue;

/// <summary>A file of the queue: records one behind the other, numbered from the number in its name.</summary>
internal sealed class QueueSegment : IDisposable
{
    private const string Prefix = "queue-";
    private const string Suffix = ".log";

    private readonly FileStream _file;
    private readonly List<long> _starts = [];
    private long _end;

    private QueueSegment(string path, long first)
    {
        (Path, First) = (path, first);
        _file = DurableFiles.Open(path);
    }

    public string Path { get; }

    /// <summary>The number of its first record.</summary>
    public long First { get; }

    /// <summary>How many records it has.</summary>
    public int Count => _starts.Count;

    /// <summary>The number behind its last record.</summary>
    public long Next => First + Count;

    /// <summary>How many bytes at its end were no record when it was opened.</summary>
    public long Torn { get; private set; }

    public static QueueSegment Open(string folder, long first)
    {
        var segment = new QueueSegment(System.IO.Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{first:D12}{Suffix}")), first);
        try
        {
            segment.Recover();
            return segment;
        }
        catch
        {
            segment.Dispose();
            throw;
        }
    }

    /// <summary>The first numbers of those that are there, in order.</summary>
    public static IEnumerable<long> In(string folder) => Directory.EnumerateFiles(folder, Prefix + "*" + Suffix)
        .Select(file => System.IO.Path.GetFileName(file)[Prefix.Length..^Suffix.Length])
        .Where(name => long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        .Select(name => long.Parse(name, CultureInfo.InvariantCulture))
        .Order();

    /// <summary>Adds records; they are on the disk when this returns. Where that fails nothing was added.</summary>
    public void Append(IReadOnlyList<byte[]> records)
    {
        using var output = new MemoryStream();
        var starts = new List<long>(records.Count);
        foreach (var record in records)
        {
            starts.Add(_end + output.Length);
            QueueFormat.Write(output, record);
        }

        try
        {
            RandomAccess.Write(_file.SafeFileHandle, output.GetBuffer().AsSpan(0, (int)output.Length), _end);
            RandomAccess.FlushToDisk(_file.SafeFileHandle);
        }
        catch (IOException)
        {
            // What may be there in part is cut off, so that nobody finds it behind the next record.
            RandomAccess.SetLength(_file.SafeFileHandle, _end);
            throw;
        }

        _starts.AddRange(starts);
        _end += output.Length;
    }

    /// <summary>Reads a record.</summary>
    /// <exception cref="InvalidDataException">The disk gives something else than was written.</exception>
    public ReadOnlyMemory<byte> Read(long number)
    {
        var at = (int)(number - First);
        var end = at + 1 < _starts.Count ? _starts[at + 1] : _end;
        var bytes = new byte[end - _starts[at]];
        var read = RandomAccess.Read(_file.SafeFileHandle, bytes, _starts[at]);
        return QueueFormat.Read(bytes.AsMemory(0, read)) is { IsEmpty: false } record ? record : throw new InvalidDataException($"Record {number} of the queue is damaged.");
    }

    /// <summary>Removes the file.</summary>
    public void Delete()
    {
        Dispose();
        File.Delete(Path);
    }

    public void Dispose() => _file.Dispose();

    // What is behind the last whole record was being written when the power was lost: nobody was told that it was kept. It is set aside all
    // the same, for a disk that loses more than that would show there.
    private void Recover()
    {
        var bytes = new byte[_file.Length];
        _file.ReadExactly(bytes);
        var rest = bytes.AsMemory();
        while (QueueFormat.Read(rest) is { IsEmpty: false } record)
        {
            _starts.Add(_end);
            _end += QueueFormat.HeaderSize + record.Length;
            rest = bytes.AsMemory((int)_end);
        }

        Torn = rest.Length;
        if (Torn > 0)
        {
            DurableFiles.Replace(Path + ".torn", rest.Span);
            RandomAccess.SetLength(_file.SafeFileHandle, _end);
            RandomAccess.FlushToDisk(_file.SafeFileHandle);
        }
    }
}
