using HealthPass.Kernel.Keys.National;
using Org.BouncyCastle.Crypto;

namespace HealthPass.Kernel.Keys;

/// <summary>HMAC-SM3, and SM4 for rows. The objects are not thread-safe, so each thread has its own.</summary>
internal sealed class NationalMacKey : MacKey
{
    private readonly ThreadLocal<(IMac[] Macs, Sm4Blocks Rows)> _tools;

    public NationalMacKey(VersionedKey key)
        : base(key)
    {
        byte[][] keys = [.. Enum.GetNames<SealPurpose>().Select(purpose => key.Derive(HashSize, LabelOf(purpose)))];
        var rows = key.Derive(Sm4Blocks.KeySize, LabelOf("Row"));
        _tools = new(() => ([.. keys.Select(Sm3.MacOf)], new(rows)));
    }

    private protected override void Hash(SealPurpose purpose, ReadOnlySpan<byte> what, Span<byte> hash)
    {
        var mac = _tools.Value.Macs[(int)purpose];
        mac.BlockUpdate(what);
        _ = mac.DoFinal(hash);
    }

    private protected override void Encrypt(Span<byte> blocks) => _tools.Value.Rows.Encrypt(blocks);

    protected override void Dispose(bool isDisposing)
    {
        if (isDisposing)
        {
            _tools.Dispose();
        }
    }
}
