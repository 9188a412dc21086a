using System.Buffers.Binary;
using HealthPass.Kernel.Keys;

namespace HealthPass.Verification.Printed;

/// <summary>A key that signs printed codes, ready on any thread. Its algorithm is that of the token key which it follows from.</summary>
public abstract class PrintedKey : IDisposable
{
    /// <summary>Bytes of a key's id in a code.</summary>
    public const int IdSize = 8;

    private protected PrintedKey(VersionedKey secret) => (Number, NotBefore) = (secret.Id, secret.NotBefore);

    /// <summary>The number of the token key that it follows from.</summary>
    public ushort Number { get; }

    /// <summary>From when it signs.</summary>
    public DateTimeOffset NotBefore { get; }

    /// <summary>What codes call its algorithm.</summary>
    public abstract long Algorithm { get; }

    /// <summary>Who signs, where the algorithm hashes that in; null for one that does not.</summary>
    public virtual string? SignerId => null;

    /// <summary>What codes call it: the first 8 bytes of the hash (SHA-256, of a key of SM2 SM3) over its SubjectPublicKeyInfo.</summary>
    public abstract ReadOnlyMemory<byte> KeyId { get; }

    /// <summary>The public point's first coordinate, 32 bytes.</summary>
    public abstract ReadOnlyMemory<byte> X { get; }

    /// <summary>The public point's second coordinate, 32 bytes.</summary>
    public abstract ReadOnlyMemory<byte> Y { get; }

    /// <summary>The id as a number, to look it up by.</summary>
    internal ulong Id => IdOf(KeyId.Span);

    /// <summary>Prepares a key.</summary>
    /// <param name="secret">Its secret.</param>
    public static PrintedKey Of(VersionedKey secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return secret.Suite == KeySuite.National ? new Sm2PrintedKey(secret) : new P256PrintedKey(secret);
    }

    /// <summary>Signs.</summary>
    /// <param name="what">The bytes.</param>
    /// <returns>64 bytes.</returns>
    public abstract byte[] Sign(byte[] what);

    /// <summary>Whether a signature is this key's.</summary>
    /// <param name="what">The bytes.</param>
    /// <param name="signature">The signature.</param>
    public abstract bool Holds(ReadOnlySpan<byte> what, ReadOnlySpan<byte> signature);

    /// <summary>Releases the keys of all threads.</summary>
    public void Dispose()
    {
        Dispose(isDisposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>The number that an id is.</summary>
    internal static ulong IdOf(ReadOnlySpan<byte> keyId) => BinaryPrimitives.ReadUInt64BigEndian(keyId);

    /// <summary>Releases the keys of all threads.</summary>
    /// <param name="isDisposing">Whether it is asked for, and not the collector's doing.</param>
    protected abstract void Dispose(bool isDisposing);
}
