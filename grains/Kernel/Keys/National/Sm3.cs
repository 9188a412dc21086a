using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Macs;
using Org.BouncyCastle.Crypto.Parameters;

namespace HealthPass.Kernel.Keys.National;

/// <summary>The hash of GB/T 32905 (SM3), and what is made of it as of any hash: HMAC (RFC 2104) and HKDF (RFC 5869).</summary>
public static class Sm3
{
    /// <summary>Bytes of a hash.</summary>
    public const int Size = 32;

    /// <summary>Hashes.</summary>
    /// <param name="what">The bytes.</param>
    public static byte[] HashOf(ReadOnlySpan<byte> what)
    {
        var digest = new SM3Digest();
        digest.BlockUpdate(what);
        var hash = new byte[Size];
        _ = digest.DoFinal(hash);
        return hash;
    }

    /// <summary>Draws a key out of another.</summary>
    /// <param name="key">The other.</param>
    /// <param name="length">Bytes of the one.</param>
    /// <param name="info">What for.</param>
    internal static byte[] Derive(byte[] key, int length, ReadOnlySpan<byte> info) => Generate(new(key, salt: null, info.ToArray()), length);

    /// <summary>Draws bytes out of a key that is as good as random.</summary>
    /// <param name="key">The key.</param>
    /// <param name="length">How many bytes.</param>
    /// <param name="info">What for.</param>
    internal static byte[] Expand(byte[] key, int length, ReadOnlySpan<byte> info) => Generate(HkdfParameters.SkipExtractParameters(key, info.ToArray()), length);

    /// <summary>An HMAC that is ready for one message after the other, on one thread.</summary>
    /// <param name="key">Its key.</param>
    internal static IMac MacOf(byte[] key)
    {
        var mac = new HMac(new SM3Digest());
        mac.Init(new KeyParameter(key));
        return mac;
    }

    private static byte[] Generate(HkdfParameters parameters, int length)
    {
        var generator = new HkdfBytesGenerator(new SM3Digest());
        generator.Init(parameters);
        var bytes = new byte[length];
        _ = generator.GenerateBytes(bytes, 0, length);
        return bytes;
    }
}
