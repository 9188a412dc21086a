using System.Buffers.Binary;
using System.Text;

namespace HealthPass.Kernel.Keys;

/// <summary>
/// The keys of seals that are derived from one data key of the key file (HKDF, a label a purpose): they rotate with it, and
/// an older one goes on checking what it sealed. Hash and block cipher are those of the data key's suite.
/// </summary>
public abstract class MacKey : IDisposable
{
    /// <summary>Bytes of a directory row as it is sealed: three blocks of the cipher.</summary>
    public const int RowSize = 3 * Block;

    private protected const int HashSize = 32;

    private const int Block = 16;

    private protected MacKey(VersionedKey key) => (Id, NotBefore) = (key.Id, key.NotBefore);

    /// <summary>The id that seals carry.</summary>
    public ushort Id { get; }

    /// <summary>From when the key makes new seals.</summary>
    public DateTimeOffset NotBefore { get; }

    /// <summary>Derives the keys.</summary>
    /// <param name="key">A data key.</param>
    public static MacKey Of(VersionedKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Suite == KeySuite.National ? new NationalMacKey(key) : new DefaultMacKey(key);
    }

    /// <summary>Seals.</summary>
    /// <param name="purpose">What for.</param>
    /// <param name="what">What is sealed.</param>
    /// <returns>The seal.</returns>
    public Seal Seal(SealPurpose purpose, ReadOnlySpan<byte> what)
    {
        Span<byte> hash = stackalloc byte[HashSize];
        Hash(purpose, what, hash);
        return new(Id, BinaryPrimitives.ReadUInt64BigEndian(hash), BinaryPrimitives.ReadUInt64BigEndian(hash[sizeof(ulong)..]));
    }

    /// <summary>
    /// Seals rows of the directory: the first 64 bits of a CBC-MAC, which on messages of one fixed length under a key of its own is as
    /// good as the cipher. It is computed a block of all rows at a time, because a board is filled with millions of them.
    /// </summary>
    /// <param name="blocks">The first blocks of all rows, then all second ones, then all third ones. What is in it is lost.</param>
    /// <param name="tags">Room for a tag a row.</param>
    public void Rows(Span<byte> blocks, Span<ulong> tags)
    {
        var stretch = tags.Length * Block;
        var state = blocks[..stretch];
        Encrypt(state);
        Chain(blocks.Slice(stretch, stretch), state);
        Encrypt(state);
        Chain(blocks.Slice(2 * stretch, stretch), state);
        Encrypt(state);
        for (var i = 0; i < tags.Length; i++)
        {
            tags[i] = BinaryPrimitives.ReadUInt64LittleEndian(state[(i * Block)..]);
        }
    }

    /// <summary>Releases the ciphers of all threads.</summary>
    public void Dispose()
    {
        Dispose(isDisposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>What a key is derived for.</summary>
    /// <param name="purpose">A seal's purpose, or that of rows.</param>
    private protected static byte[] LabelOf(string purpose) => Encoding.ASCII.GetBytes($"healthpass seal 1 {purpose}");

    /// <summary>Computes an HMAC.</summary>
    /// <param name="purpose">Whose key.</param>
    /// <param name="what">The bytes.</param>
    /// <param name="hash">Room for 32 bytes.</param>
    private protected abstract void Hash(SealPurpose purpose, ReadOnlySpan<byte> what, Span<byte> hash);

    /// <summary>Encrypts blocks where they are, each by itself, under the key of rows.</summary>
    /// <param name="blocks">Whole blocks.</param>
    private protected abstract void Encrypt(Span<byte> blocks);

    /// <summary>Releases the ciphers of all threads.</summary>
    /// <param name="isDisposing">Whether it is asked for, and not the collector's doing.</param>
    protected abstract void Dispose(bool isDisposing);

    private static void Chain(ReadOnlySpan<byte> next, Span<byte> state)
    {
        var from = System.Runtime.InteropServices.MemoryMarshal.Cast<byte, ulong>(next);
        var to = System.Runtime.InteropServices.MemoryMarshal.Cast<byte, ulong>(state);
        for (var i = 0; i < to.Length; i++)
        {
            to[i] ^= from[i];
        }
    }
}
