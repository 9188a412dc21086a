using System.Buffers.Binary;
using System.Security.Cryptography;

namespace HealthPass.Kernel.Keys;

/// <summary>
/// Nonces of one key that do not repeat and say nothing. What is unique, and would tell node, order and number, is the pair of
/// <see cref="NonceSequence"/>: 48 bits of the process and a counter of 48 bits. A Feistel network of six rounds over the two halves,
/// with the suite's block cipher as its round function, permutes all 96 bits: different pairs become different nonces whatever the function is, and without
/// the key nobody tells them from random ones. Many are made at once, because a call to the cipher costs more than a block.
/// </summary>
internal sealed class NonceBlock : IDisposable
{
    private const int Count = 64;
    private const int Rounds = 6;
    private const int BlockSize = 16;
    private const int HalfAt = 8;
    private const ulong HalfMask = (1UL << 48) - 1;

    private readonly ICryptoTransform _function;
    private readonly byte[] _inputs = new byte[Count * BlockSize];
    private readonly byte[] _outputs = new byte[Count * BlockSize];
    private readonly ulong[] _left = new ulong[Count];
    private readonly ulong[] _right = new ulong[Count];
    private int _next = Count;

    /// <summary>Begins.</summary>
    /// <param name="function">A block cipher, block by block, under a key that nothing else has. It goes with this.</param>
    public NonceBlock(ICryptoTransform function) => _function = function;

    /// <summary>Writes the next nonce.</summary>
    public void Next(Span<byte> nonce)
    {
        if (_next == Count)
        {
            Fill();
        }

        BinaryPrimitives.WriteUInt64BigEndian(nonce, (_left[_next] << 16) | (_right[_next] >> 32));
        BinaryPrimitives.WriteUInt32BigEndian(nonce[8..], (uint)_right[_next]);
        _next++;
    }

    public void Dispose() => _function.Dispose();

    private void Fill()
    {
        var (process, first) = NonceSequence.Take(Count);
        for (var i = 0; i < Count; i++)
        {
            (_left[i], _right[i]) = (process, (first + (ulong)i) & HalfMask);
        }

        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < Count; i++)
            {
                _inputs[i * BlockSize] = (byte)round;
                BinaryPrimitives.WriteUInt64BigEndian(_inputs.AsSpan((i * BlockSize) + HalfAt), _right[i]);
            }

            _ = _function.TransformBlock(_inputs, 0, _inputs.Length, _outputs, 0);
            for (var i = 0; i < Count; i++)
            {
                var mixed = BinaryPrimitives.ReadUInt64BigEndian(_outputs.AsSpan(i * BlockSize)) & HalfMask;
                (_left[i], _right[i]) = (_right[i], _left[i] ^ mixed);
            }
        }

        _next = 0;
    }
}
