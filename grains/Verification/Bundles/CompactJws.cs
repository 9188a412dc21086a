using System.Buffers.Text;
using System.Text;
using HealthPass.Verification.Printed;

namespace HealthPass.Verification.Bundles;

/// <summary>A signed text in the compact form of RFC 7515: three parts of base64url with dots between, which a browser and any library check.</summary>
public static class CompactJws
{
    private const char Dot = '.';

    /// <summary>Signs.</summary>
    /// <param name="payload">What is said.</param>
    /// <param name="type">What kind of thing that is; letters and hyphens.</param>
    /// <param name="key">Who says it, of ES256.</param>
    /// <returns>ASCII.</returns>
    /// <exception cref="ArgumentException">The key is of another algorithm.</exception>
    public static string Sign(ReadOnlySpan<byte> payload, string type, PrintedKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (key.Algorithm != CoseSign1.Es256)
        {
            throw new ArgumentException("A bundle is signed by ES256.", nameof(key));
        }

        var header = $$"""{"alg":"ES256","kid":"{{Base64Url.EncodeToString(key.KeyId.Span)}}","typ":"{{type}}"}""";
        var signed = Base64Url.EncodeToString(Encoding.ASCII.GetBytes(header)) + Dot + Base64Url.EncodeToString(payload);
        return signed + Dot + Base64Url.EncodeToString(key.Sign(Encoding.ASCII.GetBytes(signed)));
    }
}
