using System.Security.Cryptography;

namespace HealthPass.Kernel.Keys;

/// <summary>A key ready for AES-256-GCM on any thread: the cipher object is not thread-safe, so each thread has its own.</summary>
public sealed class SealingKey : IDisposable
{
    /// <summary>Bytes of a nonce.</summary>
    public const int NonceSize = 12;

    /// <summary>Bytes of an authentication tag.</summary>
    public const int TagSize = 16;

    private readonly ThreadLocal<(AesGcm Cipher, NonceBlock Nonces)> _cipher;

    /// <summary>Prepares a key.</summary>
    /// <param name="key">The key and its id.</param>
    public SealingKey(VersionedKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        Id = key.Id;
        NotBefore = key.NotBefore;
        _cipher = new(() => (new AesGcm(key.Key, TagSize), new NonceBlock(key.Key)), trackAllValues: true);
    }

    /// <summary>The id that tokens and records carry.</summary>
    public ushort Id { get; }

    /// <summary>From when the key makes new tokens or records.</summary>
    public DateTimeOffset NotBefore { get; }

    /// <summary>Writes a nonce that no process has used with this key, and that tells nothing of who made it, when, or how many there are.</summary>
    /// <param name="nonce">Room for 12 bytes.</param>
    public void NextNonce(Span<byte> nonce) => _cipher.Value.Nonces.Next(nonce);

    /// <summary>Encrypts.</summary>
    /// <param name="nonce">12 bytes that this key has never seen.</param>
    /// <param name="plain">What to seal.</param>
    /// <param name="cipher">Room of the same length.</param>
    /// <param name="tag">Room for 16 bytes.</param>
    /// <param name="associated">What is authenticated beside it.</param>
    public void Seal(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> plain, Span<byte> cipher, Span<byte> tag, ReadOnlySpan<byte> associated) =>
        _cipher.Value.Cipher.Encrypt(nonce, plain, cipher, tag, associated);

    /// <summary>Decrypts.</summary>
    /// <param name="nonce">The nonce.</param>
    /// <param name="cipher">What was sealed.</param>
    /// <param name="tag">Its tag.</param>
    /// <param name="plain">Room of the same length.</param>
    /// <param name="associated">What was authenticated beside it.</param>
    /// <returns>False when it was not sealed with this key or was altered.</returns>
    public bool TryOpen(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> cipher, ReadOnlySpan<byte> tag, Span<byte> plain, ReadOnlySpan<byte> associated)
    {
        try
        {
            _cipher.Value.Cipher.Decrypt(nonce, cipher, tag, plain, associated);
            return true;
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }
    }

    /// <summary>Releases the ciphers of all threads.</summary>
    public void Dispose()
    {
        foreach (var cipher in _cipher.Values)
        {
            cipher.Cipher.Dispose();
            cipher.Nonces.Dispose();
        }

        _cipher.Dispose();
    }
}
