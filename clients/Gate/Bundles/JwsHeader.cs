namespace HealthPass.Gate.Bundles;

/// <summary>What a part says of its signature.</summary>
/// <param name="Alg">The algorithm.</param>
/// <param name="Kid">The key.</param>
/// <param name="Typ">What the part is.</param>
internal sealed record JwsHeader(string? Alg, string? Kid, string? Typ);
