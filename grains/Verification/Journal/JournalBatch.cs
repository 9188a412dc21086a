namespace HealthPass.Grains.Verification.Journal;

/// <summary>Entries that share one group commit, and the one task that all their callers wait on.</summary>
internal sealed class JournalBatch
{
    private readonly TaskCompletionSource _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private byte[] _buffer = new byte[16 << 10];

    /// <summary>Bytes used, header room included.</summary>
    public int Length { get; private set; } = JournalFrame.HeaderSize;

    /// <summary>Whether anything was appended.</summary>
    public bool IsEmpty => Length == JournalFrame.HeaderSize;

    /// <summary>Completes once the entries are on disk, or fails with <see cref="JournalUnavailableException"/>.</summary>
    public Task Completion => _completion.Task;

    /// <summary>The frame so far.</summary>
    public Span<byte> Frame => _buffer.AsSpan(0, Length);

    /// <summary>The frame so far, for the disk.</summary>
    public ReadOnlyMemory<byte> FrameMemory => _buffer.AsMemory(0, Length);

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
