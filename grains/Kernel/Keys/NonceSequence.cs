using System.Buffers.Binary;
using System.Security.Cryptography;

namespace HealthPass.Kernel.Keys;

/// <summary>
/// Nonces for AES-GCM that do not repeat: 48 random bits drawn once a process, then a 48-bit counter. Random nonces
/// alone would meet the limit of 2^32 messages a key within weeks at a province's load (NIST SP 800-38D §8.3).
/// </summary>
public static class NonceSequence
{
    private static readonly long Prefix = BinaryPrimitives.ReadInt64LittleEndian(RandomNumberGenerator.GetBytes(8));
    private static long _counter;

    /// <summary>Writes the next nonce.</summary>
    /// <param name="nonce">Room for 12 bytes.</param>
    public static void Next(Span<byte> nonce)
    {
        var counter = Interlocked.Increment(ref _counter);
        BinaryPrimitives.WriteInt64LittleEndian(nonce, Prefix);
        BinaryPrimitives.WriteUInt16LittleEndian(nonce[6..], (ushort)counter);
        BinaryPrimitives.WriteUInt32LittleEndian(nonce[8..], (uint)(counter >> 16));
    }
}
