using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace HealthPass.Kernel.Keys;

/// <summary>
/// The keys of seals that are derived from one data key of the key file (HKDF-SHA256, a label a purpose): they rotate with it, and
/// an older one goes on checking what it sealed.
/// </summary>
public sealed class MacKey : IDisposable
{
    /// <summary>Bytes of a directory row as it is sealed: three blocks of AES.</summary>
    public const int RowSize = 3 * Block;

    private const int Block = 16;
    private const int KeySize = 32;

    private readonly byte[][] _keys;
    private readonly ThreadLocal<Aes> _rows;

    /// <summary>Derives the keys.</summary>
    /// <param name="key">A data key.</param>
    public MacKey(VersionedKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        Id = key.Id;
        NotBefore = key.NotBefore;

        // By number, of which not every one need be taken.
        _keys = new byte[(int)Enum.GetValues<SealPurpose>().Max() + 1][];
        foreach (var purpose in Enum.GetValues<SealPurpose>())
        {
            _keys[(int)purpose] = Derive(Enum.GetName(purpose)!);
        }

        var rows = Derive("Row");
        _rows = new(
            () =>
            {
                var cipher = Aes.Create();
                cipher.Key = rows;
                return cipher;
            },
            trackAllValues: true);

        byte[] Derive(string purpose) => HKDF.DeriveKey(HashAlgorithmName.SHA256, key.Key, KeySize, info: Encoding.ASCII.GetBytes($"healthpass seal 1 {purpose}"));
    }

    /// <summary>The id that seals carry.</summary>
    public ushort Id { get; }

    /// <summary>From when the key makes new seals.</summary>
    public DateTimeOffset NotBefore { get; }

    /// <summary>Seals.</summary>
    /// <param name="purpose">What for.</param>
    /// <param name="what">What is sealed.</param>
    /// <returns>The seal.</returns>
    public Seal Seal(SealPurpose purpose, ReadOnlySpan<byte> what)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        _ = HMACSHA256.HashData(_keys[(int)purpose], what, hash);
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
        var cipher = _rows.Value!;
        var state = blocks[..stretch];
        _ = cipher.EncryptEcb(state, state, PaddingMode.None);
        Chain(blocks.Slice(stretch, stretch), state);
        _ = cipher.EncryptEcb(state, state, PaddingMode.None);
        Chain(blocks.Slice(2 * stretch, stretch), state);
        _ = cipher.EncryptEcb(state, state, PaddingMode.None);
        for (var i = 0; i < tags.Length; i++)
        {
            tags[i] = BinaryPrimitives.ReadUInt64LittleEndian(state[(i * Block)..]);
        }
    }

    /// <summary>Releases the ciphers of all threads.</summary>
    public void Dispose()
    {
        foreach (var cipher in _rows.Values)
        {
            cipher.Dispose();
        }

        _rows.Dispose();
    }

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
