namespace HealthPass.Api.Bundles;

/// <summary>What a gate can tell of a live code without the network: its form and its key's number, and nothing more.</summary>
/// <param name="Version">The first byte of every live code.</param>
/// <param name="KeyIds">The numbers of the keys that seal them, which stand in the two bytes behind.</param>
/// <param name="ValidForSeconds">How long one is good.</param>
public sealed record BundleLiveCodes(int Version, IReadOnlyList<int> KeyIds, int ValidForSeconds);
