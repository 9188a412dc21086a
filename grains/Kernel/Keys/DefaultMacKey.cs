using System.Security.Cryptography;

namespace HealthPass.Kernel.Keys;

/// <summary>HMAC-SHA256, and AES-256 for rows.</summary>
internal sealed class DefaultMacKey : MacKey
{
    private readonly byte[][] _keys;
    private readonly ThreadLocal<Aes> _rows;

    public DefaultMacKey(VersionedKey key)
        : base(key)
    {
        _keys = [.. Enum.GetNames<SealPurpose>().Select(purpose => key.Derive(HashSize, LabelOf(purpose)))];
        var rows = key.Derive(HashSize, LabelOf("Row"));
        _rows = new(
            () =>
            {
                var cipher = Aes.Create();
                cipher.Key = rows;
                return cipher;
            },
            trackAllValues: true);
    }

    private protected override void Hash(SealPurpose purpose, ReadOnlySpan<byte> what, Span<byte> hash) => _ = HMACSHA256.HashData(_keys[(int)purpose], what, hash);

    private protected override void Encrypt(Span<byte> blocks) => _ = _rows.Value!.EncryptEcb(blocks, blocks, PaddingMode.None);

    protected override void Dispose(bool isDisposing)
    {
        if (!isDisposing)
        {
            return;
        }

        foreach (var cipher in _rows.Values)
        {
            cipher.Dispose();
        }

        _rows.Dispose();
    }
}
