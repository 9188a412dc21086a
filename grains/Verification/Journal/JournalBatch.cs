namespace HealthPass.Verification.Journal;

/// <summary>Entries that share one group commit, and the one task that all their callers wait on.</summary>
/// <param name="buffer">Room for the frame; it grows as needed.</param>
internal sealed class JournalBatch(byte[] buffer)
{
    /// <summary>Room that most batches find enough.</summary>
    public const int UsualBytes = 16 << 10;

    private const int MostBytesKept = 1 << 20;

    private readonly TaskCompletionSource _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private byte[] _buffer = buffer;

    /// <summary>Bytes used, header room included.</summary>
    public int Length { get; private set; } = JournalFrame.HeaderSize;

    /// <summary>Bytes of what was appended.</summary>
    public int Entries => Length - JournalFrame.HeaderSize;

    /// <summary>Whether anything was appended.</summary>
    public bool IsEmpty => Entries == 0;

    /// <summary>Completes once the entries are on disk, or fails with <see cref="JournalUnavailableException"/>.</summary>
    public Task Completion => _completion.Task;

    /// <summary>The frame so far.</summary>
    public Span<byte> Frame => _buffer.AsSpan(0, Length);

    /// <summary>Gives the room away for a later batch, null when a burst made it too large to keep. This batch is over then.</summary>
    public byte[]? GiveBuffer() => _buffer.Length <= MostBytesKept ? _buffer : null;

    /// <summary>Makes room for an entry.</summary>
    public Span<byte> Reserve(int size)
    {
        if (Length + size > _buffer.Length)
        {
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, Length + size));
        }

        Length += size;
        return _buffer.AsSpan(Length - size, size);
    }

    /// <summary>Tells all callers that their entries are durable.</summary>
    public void Succeed() => _completion.SetResult();

    /// <summary>Tells all callers that their entries are not recorded.</summary>
    public void Fail(Exception error)
    {
        _completion.SetException(error);
        // Show counts are appended without waiting; their failure is retried by the next second's count.
        _ = _completion.Task.Exception;
    }
}
