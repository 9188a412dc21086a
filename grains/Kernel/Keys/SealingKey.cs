namespace HealthPass.Kernel.Keys;

/// <summary>A key ready to seal and open on any thread, by the authenticated encryption of its suite. Nonces and tags are of one length in all of them.</summary>
public abstract class SealingKey : IDisposable
{
    /// <summary>Bytes of a nonce.</summary>
    public const int NonceSize = 12;

    /// <summary>Bytes of an authentication tag.</summary>
    public const int TagSize = 16;

    /// <summary>Bytes of the longest key that a text has of its own.</summary>
    public const int MaxTextKeySize = 32;

    private protected SealingKey(VersionedKey key) => (Id, NotBefore, Suite) = (key.Id, key.NotBefore, key.Suite);

    /// <summary>The id that tokens and records carry.</summary>
    public ushort Id { get; }

    /// <summary>From when the key makes new tokens or records.</summary>
    public DateTimeOffset NotBefore { get; }

    /// <summary>What it seals with.</summary>
    public KeySuite Suite { get; }

    /// <summary>Bytes of the key that a text has of its own under this one.</summary>
    public abstract int TextKeySize { get; }

    /// <summary>Prepares a key.</summary>
    /// <param name="key">The key and its id.</param>
    public static SealingKey Of(VersionedKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Suite == KeySuite.National ? new NationalSealingKey(key) : new DefaultSealingKey(key);
    }

    /// <summary>Writes a nonce that no process has used with this key, and that tells nothing of who made it, when, or how many there are.</summary>
    /// <param name="nonce">Room for 12 bytes.</param>
    public abstract void NextNonce(Span<byte> nonce);

    /// <summary>Encrypts.</summary>
    /// <param name="nonce">12 bytes that this key has never seen.</param>
    /// <param name="plain">What to seal.</param>
    /// <param name="cipher">Room of the same length.</param>
    /// <param name="tag">Room for 16 bytes.</param>
    /// <param name="associated">What is authenticated beside it.</param>
    public abstract void Seal(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> plain, Span<byte> cipher, Span<byte> tag, ReadOnlySpan<byte> associated);

    /// <summary>Decrypts.</summary>
    /// <param name="nonce">The nonce.</param>
    /// <param name="cipher">What was sealed.</param>
    /// <param name="tag">Its tag.</param>
    /// <param name="plain">Room of the same length.</param>
    /// <param name="associated">What was authenticated beside it.</param>
    /// <returns>False when it was not sealed with this key or was altered.</returns>
    public abstract bool TryOpen(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> cipher, ReadOnlySpan<byte> tag, Span<byte> plain, ReadOnlySpan<byte> associated);

    /// <summary>Encrypts a text with a key of its own, by this key's suite.</summary>
    /// <param name="textKey">The text's key.</param>
    /// <param name="nonce">12 bytes that the text's key has never seen.</param>
    /// <param name="plain">The text.</param>
    /// <param name="cipher">Room of the same length.</param>
    /// <param name="tag">Room for 16 bytes.</param>
    /// <param name="associated">What is authenticated beside it.</param>
    public abstract void SealText(
        ReadOnlySpan<byte> textKey, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> plain, Span<byte> cipher, Span<byte> tag, ReadOnlySpan<byte> associated);

    /// <summary>Decrypts a text that has a key of its own.</summary>
    /// <param name="textKey">The text's key.</param>
    /// <param name="nonce">The nonce.</param>
    /// <param name="cipher">What was sealed.</param>
    /// <param name="tag">Its tag.</param>
    /// <param name="plain">Room of the same length.</param>
    /// <param name="associated">What was authenticated beside it.</param>
    /// <returns>False when it was not sealed with that key or was altered.</returns>
    public abstract bool TryOpenText(
        ReadOnlySpan<byte> textKey, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> cipher, ReadOnlySpan<byte> tag, Span<byte> plain, ReadOnlySpan<byte> associated);

    /// <summary>Releases the ciphers of all threads.</summary>
    public void Dispose()
    {
        Dispose(isDisposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases the ciphers of all threads.</summary>
    /// <param name="isDisposing">Whether it is asked for, and not the collector's doing.</param>
    protected abstract void Dispose(bool isDisposing);
}
