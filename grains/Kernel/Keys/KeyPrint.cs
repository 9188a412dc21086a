using System.Security.Cryptography;
using System.Text;

namespace HealthPass.Kernel.Keys;

/// <summary>
/// The fingerprint of a key: tells whether two files have the same key under a name, and nothing of the key. It may stand in the
/// database, in a log line and on a page.
/// </summary>
/// <param name="Name">The key's name.</param>
/// <param name="Print">32 hexadecimal digits, by HKDF-SHA256 with a label of their own.</param>
public sealed record KeyPrint(KeyName Name, string Print)
{
    private const int Bytes = 16;

    /// <summary>The fingerprints of a key file, ring by ring.</summary>
    /// <param name="keys">The file.</param>
    public static IReadOnlyList<KeyPrint> Of(KeySet keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return
        [
            Of(KeyName.Identity, keys.Identity),
            .. Ring(KeyKind.Token, keys.Token),
            .. Ring(KeyKind.Data, keys.Data),
            .. Ring(KeyKind.Authority, AuthorityKeys.Of(keys)),
            .. Ring(KeyKind.Checkpoint, keys.Checkpoint ?? []),
        ];
    }

    private static IEnumerable<KeyPrint> Ring(KeyKind kind, IReadOnlyList<VersionedKey> keys) => keys.Select(key => Of(new(kind, key.Id), key.Key, key.Suite));

    // The suite is part of it: a key of one is none of another, also where its bytes are the same.
    private static KeyPrint Of(KeyName name, byte[] key, KeySuite suite = KeySuite.Default)
    {
        var label = $"healthpass key print 1 {name.Kind}{(suite == KeySuite.Default ? string.Empty : $" {suite.ToWire()}")}";
        return new(name, Convert.ToHexStringLower(HKDF.DeriveKey(HashAlgorithmName.SHA256, key, Bytes, info: Encoding.ASCII.GetBytes(label))));
    }
}
