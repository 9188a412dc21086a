namespace HealthPass.Gate.Bundles;

/// <summary>What live codes are like.</summary>
/// <param name="Version">The version of their form.</param>
/// <param name="KeyIds">The keys that may have sealed one.</param>
internal sealed record LiveCodeField(byte Version, IReadOnlyList<int> KeyIds);
