using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace HealthPass.Kernel.Keys;

/// <summary>What a seal is laid over, field by field in a fixed order. Each field carries its length, so that no two inputs look the same.</summary>
public sealed class SealInput
{
    private readonly ArrayBufferWriter<byte> _bytes = new(256);

    /// <summary>What was put in.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.WrittenSpan;

    /// <summary>Puts in bytes.</summary>
    /// <param name="value">The bytes.</param>
    /// <returns>This.</returns>
    public SealInput Add(ReadOnlySpan<byte> value)
    {
        Length(value.Length);
        _bytes.Write(value);
        return this;
    }

    /// <summary>Puts in a text; none is not the empty one.</summary>
    /// <param name="value">The text.</param>
    /// <returns>This.</returns>
    public SealInput Add(string? value)
    {
        if (value is null)
        {
            Length(-1);
            return this;
        }

        Length(Encoding.UTF8.GetByteCount(value));
        _ = Encoding.UTF8.GetBytes(value, _bytes);
        return this;
    }

    /// <summary>Puts in a number.</summary>
    /// <param name="value">The number.</param>
    /// <returns>This.</returns>
    public SealInput Add(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_bytes.GetSpan(sizeof(long)), value);
        _bytes.Advance(sizeof(long));
        return this;
    }

    /// <summary>Puts in a time, whatever its offset.</summary>
    /// <param name="value">The time.</param>
    /// <returns>This.</returns>
    public SealInput Add(DateTimeOffset? value) => Add(value?.UtcTicks ?? -1);

    /// <summary>Puts in an id.</summary>
    /// <param name="value">The id.</param>
    /// <returns>This.</returns>
    public SealInput Add(Guid? value)
    {
        Span<byte> bytes = stackalloc byte[16];
        return value is { } id && id.TryWriteBytes(bytes, bigEndian: true, out _) ? Add(bytes) : Add([]);
    }

    /// <summary>Puts in a seal.</summary>
    /// <param name="value">The seal.</param>
    /// <returns>This.</returns>
    public SealInput Add(Seal value) => Add((long)value.Key).Add(unchecked((long)value.High)).Add(unchecked((long)value.Low));

    private void Length(int length)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.GetSpan(sizeof(int)), length);
        _bytes.Advance(sizeof(int));
    }
}
