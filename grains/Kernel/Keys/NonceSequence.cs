using System.Buffers.Binary;
using System.Security.Cryptography;

namespace HealthPass.Kernel.Keys;

/// <summary>
/// What makes nonces unique: 48 random bits drawn once a process, and a 48-bit counter. Random nonces alone would meet the limit of
/// 2^32 messages a key within weeks at a province's load (NIST SP 800-38D §8.3). Nobody is shown it: see docs/decisions/nonces.md.
/// </summary>
internal static class NonceSequence
{
    private static readonly ulong Process = BinaryPrimitives.ReadUInt64LittleEndian(RandomNumberGenerator.GetBytes(8)) >> 16;
    private static ulong _counter;

    /// <summary>Takes some numbers, which nobody else is given.</summary>
    /// <param name="count">How many.</param>
    /// <returns>The bits of the process, and the first number.</returns>
    public static (ulong Process, ulong First) Take(int count) => (Process, Interlocked.Add(ref _counter, (ulong)count) - (ulong)count);
}
