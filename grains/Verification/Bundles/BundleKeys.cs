using HealthPass.Kernel.Keys;
using HealthPass.Verification.Printed;

namespace HealthPass.Verification.Bundles;

/// <summary>The keys that sign the bundles of gates, all of them for ES256: a browser checks no other.</summary>
/// <param name="keys">The key file's keys.</param>
public sealed class BundleKeys(KeyRing keys) : SigningKeys(keys)
{
    /// <inheritdoc />
    protected override IReadOnlyList<VersionedKey> SecretsOf(KeyRing ring) => ring.BundleKeys;
}
