using System.Buffers.Text;
using System.Security.Cryptography;

namespace HealthPass.Gate.Bundles;

/// <summary>A key that signs bundles: a point of P-256.</summary>
/// <param name="Kid">Its id.</param>
/// <param name="X">The first coordinate, base64url.</param>
/// <param name="Y">The second coordinate, base64url.</param>
/// <param name="NotBefore">From when it signs.</param>
internal sealed record Signer(string Kid, string X, string Y, DateTimeOffset? NotBefore = null)
{
    private const int KidSize = 8;
    private const int CoordinateSize = 32;

    /// <summary>Makes the key ready.</summary>
    /// <returns>Null where it is none, or not the one that its id says.</returns>
    public ECDsa? Open()
    {
        try
        {
            var (x, y) = (Base64Url.DecodeFromChars(X), Base64Url.DecodeFromChars(Y));
            if (x.Length != CoordinateSize || y.Length != CoordinateSize)
            {
                return null;
            }

            var key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new() { X = x, Y = y } });
            if (Base64Url.EncodeToString(SHA256.HashData(key.ExportSubjectPublicKeyInfo()).AsSpan(0, KidSize)) == Kid)
            {
                return key;
            }

            key.Dispose();
            return null;
        }
        catch (Exception error) when (error is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
