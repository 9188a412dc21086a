using System.Buffers;

namespace HealthPass.Carriers.Sessions;

/// <summary>
/// What is to go out over a connection: many write, one sends, and what is written while it sends goes in one piece afterwards. Not safe for several
/// threads by itself.
/// </summary>
internal sealed class Outbox
{
    private const int FirstBytes = 4_096;

    private ArrayBufferWriter<byte> _writing = new(FirstBytes);
    private ArrayBufferWriter<byte> _sending = new(FirstBytes);

    /// <summary>Where packets are written.</summary>
    public IBufferWriter<byte> Output => _writing;

    /// <summary>How many bytes have been given to the connection: of those, nobody knows how many arrived.</summary>
    public long Taken { get; private set; }

    /// <summary>How many bytes have been written.</summary>
    public long Written => Taken + _writing.WrittenCount;

    /// <summary>Takes what has been written. It is good until the next call.</summary>
    public ReadOnlyMemory<byte> Take()
    {
        _sending.ResetWrittenCount();
        (_writing, _sending) = (_sending, _writing);
        Taken += _sending.WrittenCount;
        return _sending.WrittenMemory;
    }
}
