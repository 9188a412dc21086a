using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;

namespace HealthPass.Kernel.Keys;

/// <summary>Makes keys of the curve P-256 out of secrets of the key file: the same key at every node, and after every start.</summary>
public static class P256Key
{
    private const int Bytes = 32;

    // More bits than the order has.
    private const int DrawnBytes = 48;

    // The order of the curve's base point.
    private static readonly BigInteger Order = BigInteger.Parse("0ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    /// <summary>The key that a secret stands for.</summary>
    /// <param name="secret">32 bytes that are nobody else's.</param>
    /// <returns>The key, private part and all.</returns>
    public static ECDsa Of(ReadOnlySpan<byte> secret)
    {
        // FIPS 186-5, A.2.1: what is left of so many bits by the order is as good as even.
        Span<byte> drawn = stackalloc byte[DrawnBytes];
        HKDF.Expand(HashAlgorithmName.SHA256, secret, drawn, "P-256 private key"u8);
        var number = (new BigInteger(drawn, isUnsigned: true, isBigEndian: true) % (Order - 1)) + 1;
        var d = new byte[Bytes];
        var bytes = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        bytes.CopyTo(d.AsSpan(d.Length - bytes.Length));
        return ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = d });
    }
}
