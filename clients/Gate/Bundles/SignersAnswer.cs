namespace HealthPass.Gate.Bundles;

/// <summary>The answer of <c>GET /v1/bundles/keys</c>.</summary>
/// <param name="Keys">The keys that sign bundles.</param>
internal sealed record SignersAnswer(IReadOnlyList<Signer> Keys);
