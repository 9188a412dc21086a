using HealthPass.Kernel.Keys;

namespace HealthPass.Verification.Printed;

/// <summary>The keys that sign printed codes.</summary>
/// <param name="keys">The key file's keys.</param>
public sealed class PrintedKeys(KeyRing keys) : SigningKeys(keys)
{
    /// <inheritdoc />
    protected override IReadOnlyList<VersionedKey> SecretsOf(KeyRing ring) => ring.PrintedKeys;
}
