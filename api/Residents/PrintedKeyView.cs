using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Residents;

/// <summary>A public key of printed codes, as a JSON Web Key (RFC 7517).</summary>
/// <param name="Kid">What codes call it, base64url: the first 8 bytes of SHA-256 over its SubjectPublicKeyInfo.</param>
/// <param name="Kty">Kind of key.</param>
/// <param name="Crv">Its curve.</param>
/// <param name="Alg">What it signs by.</param>
/// <param name="Use">That it signs.</param>
/// <param name="X">The point's first coordinate, base64url.</param>
/// <param name="Y">The point's second coordinate, base64url.</param>
/// <param name="NotBefore">From when it signs.</param>
public sealed record PrintedKeyView(
    string Kid,
    [property: AllowedValues("EC")] string Kty,
    [property: AllowedValues("P-256")] string Crv,
    [property: AllowedValues("ES256")] string Alg,
    [property: AllowedValues("sig")] string Use,
    string X,
    string Y,
    string NotBefore);
