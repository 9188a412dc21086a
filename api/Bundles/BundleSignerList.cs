namespace HealthPass.Api.Bundles;

/// <summary>The keys that sign bundles: a gate keeps them at its first call, and then takes them from the bundles that it accepts.</summary>
/// <param name="Keys">The keys, oldest first.</param>
public sealed record BundleSignerList(IReadOnlyList<BundleSigner> Keys);
