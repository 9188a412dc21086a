namespace HealthPass.Api.Bundles;

/// <summary>A key that signs bundles, for ES256.</summary>
/// <param name="Kid">What a bundle calls it, base64url: the first 8 bytes of SHA-256 over its SubjectPublicKeyInfo.</param>
/// <param name="X">The point's first coordinate, base64url.</param>
/// <param name="Y">The point's second coordinate, base64url.</param>
/// <param name="NotBefore">From when it signs.</param>
public sealed record BundleSigner(string Kid, string X, string Y, string NotBefore);
