using System.Security.Cryptography;

namespace HealthPass.Kernel.Keys;

/// <summary>
/// The secrets that the cluster's certificate authorities are made of. A key file has one from its first day without a line for
/// it: it follows from the identity key, so that nodes which share a file share an authority, also where the file is older than
/// authorities are, and where it is mounted for reading alone.
/// </summary>
public static class AuthorityKeys
{
    private const int Bytes = 32;

    /// <summary>The first authority of a key file.</summary>
    /// <param name="identity">Its identity key.</param>
    public static VersionedKey FirstOf(ReadOnlySpan<byte> identity)
    {
        var key = new byte[Bytes];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, identity, key, salt: [], info: "HealthPass cluster authority"u8);
        return new(1, key, DateTimeOffset.UnixEpoch);
    }

    /// <summary>All authorities of a key file.</summary>
    /// <param name="keys">The file.</param>
    public static IReadOnlyList<VersionedKey> Of(KeySet keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return keys.Authority ?? [FirstOf(keys.Identity)];
    }
}
