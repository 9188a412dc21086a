namespace HealthPass.Gate.Bundles;

/// <summary>A key that signs printed codes.</summary>
/// <param name="Kid">Its id, base64url of eight bytes.</param>
/// <param name="Alg"><c>ES256</c> or <c>SM2</c>.</param>
/// <param name="X">The first coordinate, base64url.</param>
/// <param name="Y">The second coordinate, base64url.</param>
internal sealed record PrintedKeyField(string Kid, string Alg, string X, string Y);
