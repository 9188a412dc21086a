namespace HealthPass.Grains.Verification.Journal;

/// <summary>Entries that share one group commit, and the tasks that their callers wait on, a few callers to a task.</summary>
/// <param name="buffer">Room for the frame; it grows as needed.</param>
internal sealed class JournalBatch(byte[] buffer)
{
    /// <summary>Room that most batches find enough.</summary>
    public const int UsualBytes = 16 << 10;

    private const int MostBytesKept = 1 << 20;

    private byte[] _buffer = buffer;
    private JournalWake _wake = new(null);

    /// <summary>Bytes used, header room included.</summary>
    public int Length { get; private set; } = JournalFrame.HeaderSize;

    /// <summary>Whether anything was appended.</summary>
    public bool IsEmpty => Length == JournalFrame.HeaderSize;

    /// <summary>The frame so far.</summary>
    public Span<byte> Frame => _buffer.AsSpan(0, Length);

    /// <summary>Gives the room away for a later batch, null when a burst made it too large to keep. This batch is over then.</summary>
    public byte[]? GiveBuffer() => _buffer.Length <= MostBytesKept ? _buffer : null;

    /// <summary>Makes room for entries.</summary>
    public Span<byte> Reserve(int size)
    {
        if (Length + size > _buffer.Length)
        {
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, Length + size));
        }

        Length += size;
        return _buffer.AsSpan(Length - size, size);
    }

    /// <summary>What the caller of an append waits on.</summary>
    /// <param name="entries">How many entries it appended.</param>
    /// <returns>A task that completes once the entries are on disk, or fails with <see cref="JournalUnavailableException"/>.</returns>
    public Task Wait(int entries)
    {
        if (!_wake.Takes(entries))
        {
            _wake = new(_wake);
            _ = _wake.Takes(entries);
        }

        return _wake.Task;
    }

    /// <summary>Tells all callers that their entries are durable.</summary>
    public void Succeed() => End(null);

    /// <summary>Tells all callers that their entries are not recorded.</summary>
    public void Fail(JournalUnavailableException error) => End(error);

    private void End(JournalUnavailableException? error)
    {
        for (var wake = _wake; wake is not null; wake = wake.Earlier)
        {
            wake.End(error);
        }
    }
}
