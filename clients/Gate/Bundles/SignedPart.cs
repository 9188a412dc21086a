using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace HealthPass.Gate.Bundles;

/// <summary>Opens the compact JWS (RFC 7515) that the parts of a bundle are: ES256 alone, under a key that is pinned alone.</summary>
internal static class SignedPart
{
    public const string BundleType = "hp-bundle";
    public const string VenueType = "hp-venue";

    private const int SignatureSize = 64;

    /// <summary>Checks a part.</summary>
    /// <param name="jws">The text.</param>
    /// <param name="type">What it has to be.</param>
    /// <param name="pinned">The keys that are trusted.</param>
    /// <param name="payload">What was signed; empty where the part was refused.</param>
    public static BundleFault Open(string jws, string type, IReadOnlyList<Signer> pinned, out byte[] payload)
    {
        payload = [];
        if (jws.Split('.') is not [var head, var body, var tail])
        {
            return BundleFault.Malformed;
        }

        try
        {
            var header = JsonSerializer.Deserialize(Base64Url.DecodeFromChars(head), BundleJson.Default.JwsHeader);
            var signature = Base64Url.DecodeFromChars(tail);
            if (header is not { Alg: "ES256" } || header.Typ != type || signature.Length != SignatureSize)
            {
                return BundleFault.Malformed;
            }

            using var key = pinned.FirstOrDefault(signer => signer.Kid == header.Kid)?.Open();
            if (key is null)
            {
                return BundleFault.KeyUnknown;
            }

            if (!key.VerifyData(Encoding.ASCII.GetBytes(jws.AsSpan(0, head.Length + 1 + body.Length).ToString()), signature, HashAlgorithmName.SHA256))
            {
                return BundleFault.Forged;
            }

            payload = Base64Url.DecodeFromChars(body);
            return BundleFault.None;
        }
        catch (Exception error) when (error is FormatException or JsonException or CryptographicException)
        {
            return BundleFault.Malformed;
        }
    }
}
