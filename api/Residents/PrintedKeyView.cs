using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace HealthPass.Api.Residents;

/// <summary>A public key of printed codes, as a JSON Web Key (RFC 7517).</summary>
/// <param name="Kid">What codes call it, base64url: the first 8 bytes of a hash over its SubjectPublicKeyInfo, SHA-256 of ES256, SM3 of SM2.</param>
/// <param name="Kty">Kind of key.</param>
/// <param name="Crv">Its curve; of SM2 the one that GB/T 32918.5 recommends.</param>
/// <param name="Alg">What it signs by. A code is checked by this, whatever the code says itself.</param>
/// <param name="CoseAlg">How codes name that: the registered -7, or for SM2 a number for private use.</param>
/// <param name="Use">That it signs.</param>
/// <param name="X">The point's first coordinate, base64url.</param>
/// <param name="Y">The point's second coordinate, base64url.</param>
/// <param name="NotBefore">From when it signs.</param>
/// <param name="SignerId">Of SM2 alone: the distinguishing identifier that is hashed in before each message.</param>
public sealed record PrintedKeyView(
    string Kid,
    [property: AllowedValues("EC")] string Kty,
    [property: AllowedValues("P-256", "sm2p256v1")] string Crv,
    [property: AllowedValues("ES256", "SM2")] string Alg,
    long CoseAlg,
    [property: AllowedValues("sig")] string Use,
    string X,
    string Y,
    string NotBefore,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? SignerId = null);
