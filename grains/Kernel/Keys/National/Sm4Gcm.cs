using System.Security.Cryptography;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Modes;
using Org.BouncyCastle.Crypto.Parameters;

namespace HealthPass.Kernel.Keys.National;

/// <summary>SM4 in Galois/counter mode (RFC 8998, 3.1), with the nonces and tags that AES has in it. It belongs to one thread.</summary>
internal sealed class Sm4Gcm
{
    private const int TagSize = 16;
    private const int BitsOfByte = 8;

    private readonly GcmBlockCipher _sealing = new(new SM4Engine());
    private readonly GcmBlockCipher _opening = new(new SM4Engine());
    private KeyParameter? _sealingKey;
    private KeyParameter? _openingKey;

    /// <summary>Takes a key.</summary>
    /// <param name="key">16 bytes.</param>
    public Sm4Gcm(ReadOnlySpan<byte> key) => _sealingKey = _openingKey = new(key.ToArray());

    /// <summary>Encrypts.</summary>
    /// <param name="nonce">12 bytes that this key has never seen.</param>
    /// <param name="plain">What to seal.</param>
    /// <param name="cipher">Room of the same length.</param>
    /// <param name="tag">Room for 16 bytes.</param>
    /// <param name="associated">What is authenticated beside it.</param>
    public void Seal(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> plain, Span<byte> cipher, Span<byte> tag, ReadOnlySpan<byte> associated)
    {
        // The tables of a key are made once: none again means the one before.
        Begin(_sealing, isSealing: true, ref _sealingKey, nonce, associated);
        var written = _sealing.ProcessBytes(plain, cipher);
        Span<byte> last = stackalloc byte[TagSize + TagSize];
        var left = _sealing.DoFinal(last) - TagSize;
        last[..left].CopyTo(cipher[written..]);
        last.Slice(left, TagSize).CopyTo(tag);
    }

    /// <summary>Decrypts.</summary>
    /// <param name="nonce">The nonce.</param>
    /// <param name="cipher">What was sealed.</param>
    /// <param name="tag">Its tag.</param>
    /// <param name="plain">Room of the same length.</param>
    /// <param name="associated">What was authenticated beside it.</param>
    /// <returns>False when it was not sealed with this key or was altered; nothing of it is left in the room then.</returns>
    public bool TryOpen(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> cipher, ReadOnlySpan<byte> tag, Span<byte> plain, ReadOnlySpan<byte> associated)
    {
        Begin(_opening, isSealing: false, ref _openingKey, nonce, associated);
        try
        {
            var written = _opening.ProcessBytes(cipher, plain);
            written += _opening.ProcessBytes(tag, plain[written..]);
            _ = _opening.DoFinal(plain[written..]);
            return true;
        }
        catch (InvalidCipherTextException)
        {
            // Blocks are decrypted before the tag is looked at.
            CryptographicOperations.ZeroMemory(plain);
            return false;
        }
    }

    private static void Begin(GcmBlockCipher mode, bool isSealing, ref KeyParameter? key, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> associated)
    {
        mode.Init(isSealing, new AeadParameters(key, TagSize * BitsOfByte, nonce.ToArray()));
        key = null;
        mode.ProcessAadBytes(associated);
    }
}
