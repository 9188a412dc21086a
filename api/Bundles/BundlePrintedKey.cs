namespace HealthPass.Api.Bundles;

/// <summary>A key that signs printed codes.</summary>
/// <param name="Kid">What codes call it, base64url of 8 bytes.</param>
/// <param name="Alg"><c>ES256</c> or <c>SM2</c>.</param>
/// <param name="X">The point's first coordinate, base64url.</param>
/// <param name="Y">The point's second coordinate, base64url.</param>
/// <param name="NotBefore">From when it signs.</param>
/// <param name="SignerId">Of SM2 alone: what is hashed in before each message.</param>
public sealed record BundlePrintedKey(string Kid, string Alg, string X, string Y, string NotBefore, string? SignerId);
