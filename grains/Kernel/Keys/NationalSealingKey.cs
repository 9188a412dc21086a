using HealthPass.Kernel.Keys.National;

namespace HealthPass.Kernel.Keys;

/// <summary>SM4-GCM, under a key that is derived from the secret. The cipher objects are not thread-safe, so each thread has its own.</summary>
internal sealed class NationalSealingKey : SealingKey
{
    private static readonly byte[] SealingPurpose = "healthpass sm4 gcm 1"u8.ToArray();
    private static readonly byte[] NoncePurpose = "healthpass sm4 nonces 1"u8.ToArray();

    private readonly ThreadLocal<(Sm4Gcm Cipher, NonceBlock Nonces)> _cipher;

    public NationalSealingKey(VersionedKey key)
        : base(key)
    {
        var sealing = key.Derive(Sm4Blocks.KeySize, SealingPurpose);
        var nonces = key.Derive(Sm4Blocks.KeySize, NoncePurpose);
        _cipher = new(() => (new Sm4Gcm(sealing), new NonceBlock(new Sm4Blocks(nonces))));
    }

    public override int TextKeySize => Sm4Blocks.KeySize;

    public override void NextNonce(Span<byte> nonce) => _cipher.Value.Nonces.Next(nonce);

    public override void Seal(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> plain, Span<byte> cipher, Span<byte> tag, ReadOnlySpan<byte> associated) =>
        _cipher.Value.Cipher.Seal(nonce, plain, cipher, tag, associated);

    public override bool TryOpen(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> cipher, ReadOnlySpan<byte> tag, Span<byte> plain, ReadOnlySpan<byte> associated) =>
        _cipher.Value.Cipher.TryOpen(nonce, cipher, tag, plain, associated);

    public override void SealText(
        ReadOnlySpan<byte> textKey, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> plain, Span<byte> cipher, Span<byte> tag, ReadOnlySpan<byte> associated) =>
        new Sm4Gcm(textKey).Seal(nonce, plain, cipher, tag, associated);

    public override bool TryOpenText(
        ReadOnlySpan<byte> textKey, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> cipher, ReadOnlySpan<byte> tag, Span<byte> plain, ReadOnlySpan<byte> associated) =>
        new Sm4Gcm(textKey).TryOpen(nonce, cipher, tag, plain, associated);

    protected override void Dispose(bool isDisposing)
    {
        if (isDisposing)
        {
            _cipher.Dispose();
        }
    }
}
