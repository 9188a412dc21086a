using System.Security.Cryptography;

namespace HealthPass.Kernel.Keys;

/// <summary>AES-256-GCM. The cipher object is not thread-safe, so each thread has its own.</summary>
internal sealed class DefaultSealingKey : SealingKey
{
    private readonly ThreadLocal<(AesGcm Cipher, NonceBlock Nonces)> _cipher;

    public DefaultSealingKey(VersionedKey key)
        : base(key) => _cipher = new(() => (new AesGcm(key.Key, TagSize), new NonceBlock(NonceFunction(key.Key))), trackAllValues: true);

    public override int TextKeySize => 32;

    public override void NextNonce(Span<byte> nonce) => _cipher.Value.Nonces.Next(nonce);

    public override void Seal(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> plain, Span<byte> cipher, Span<byte> tag, ReadOnlySpan<byte> associated) =>
        _cipher.Value.Cipher.Encrypt(nonce, plain, cipher, tag, associated);

    public override bool TryOpen(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> cipher, ReadOnlySpan<byte> tag, Span<byte> plain, ReadOnlySpan<byte> associated) =>
        TryOpen(_cipher.Value.Cipher, nonce, cipher, tag, plain, associated);

    public override void SealText(
        ReadOnlySpan<byte> textKey, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> plain, Span<byte> cipher, Span<byte> tag, ReadOnlySpan<byte> associated)
    {
        using var own = new AesGcm(textKey, TagSize);
        own.Encrypt(nonce, plain, cipher, tag, associated);
    }

    public override bool TryOpenText(
        ReadOnlySpan<byte> textKey, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> cipher, ReadOnlySpan<byte> tag, Span<byte> plain, ReadOnlySpan<byte> associated)
    {
        using var own = new AesGcm(textKey, TagSize);
        return TryOpen(own, nonce, cipher, tag, plain, associated);
    }

    protected override void Dispose(bool isDisposing)
    {
        if (!isDisposing)
        {
            return;
        }

        foreach (var cipher in _cipher.Values)
        {
            cipher.Cipher.Dispose();
            cipher.Nonces.Dispose();
        }

        _cipher.Dispose();
    }

    private static bool TryOpen(
        AesGcm opener, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> cipher, ReadOnlySpan<byte> tag, Span<byte> plain, ReadOnlySpan<byte> associated)
    {
        try
        {
            opener.Decrypt(nonce, cipher, tag, plain, associated);
            return true;
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }
    }

    private static ICryptoTransform NonceFunction(byte[] key)
    {
        using var aes = Aes.Create();
        aes.Key = HMACSHA256.HashData(key, "healthpass-nonces"u8);
        aes.Mode = CipherMode.ECB;
        aes.Padding = PaddingMode.None;
        return aes.CreateEncryptor();
    }
}
