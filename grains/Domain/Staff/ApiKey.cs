using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Staff;

/// <summary>
/// A secret of an API key of a channel or of gates. Only its hash is kept. While a key is rotated two secrets of it are in force,
/// which share its rate and quotas.
/// </summary>
/// <param name="Hash">SHA-256 of the secret; secrets carry 256 random bits, so a plain hash is enough.</param>
/// <param name="Kind"><c>channel</c> or <c>gate</c>.</param>
/// <param name="Name">The key's name, e.g. <c>wechat</c>; shown in records.</param>
/// <param name="Scope">What it is for, as <see cref="KeyScope"/> writes it; empty for all venues, or for the channel of its name.</param>
/// <param name="RatePerSecond">Scans a second, or calls for a channel, before 429; 0 for no limit of its own.</param>
public sealed record ApiKey(byte[] Hash, string Kind, string Name, string Scope, int RatePerSecond)
{
    /// <summary>Names the key in lists and in the audit. One that a build before has written is named by its hash.</summary>
    public Guid KeyId { get; init; } = IdOf(Hash);

    /// <summary>Who answers for the key.</summary>
    public string Owner { get; init; } = string.Empty;

    /// <summary>The smallest region that holds all it is for; default for the whole province.</summary>
    public RegionCode Region { get; init; }

    /// <summary>Scans by document a minute and venue, 0 for the usual number.</summary>
    public int DocumentsPerMinute { get; init; }

    /// <summary>Scans by document a day and venue, 0 for the usual number.</summary>
    public int DocumentsPerDay { get; init; }

    /// <summary>The account that created it.</summary>
    public string CreatedBy { get; init; } = string.Empty;

    /// <summary>When this secret was made, Unix seconds; 0 where a build before has made it.</summary>
    public long CreatedAt { get; init; }

    /// <summary>When the key runs out, Unix seconds; 0 for never.</summary>
    public long ExpiresAt { get; init; }

    /// <summary>When this secret gives way to the one that replaced it, Unix seconds; 0 for one that nothing replaced.</summary>
    public long RetiresAt { get; init; }

    /// <summary>Whether the secret is taken at a time.</summary>
    /// <param name="now">Unix seconds.</param>
    /// <returns>False once the key has run out or the secret was replaced.</returns>
    public bool IsInForce(long now) => (ExpiresAt == 0 || ExpiresAt > now) && (RetiresAt == 0 || RetiresAt > now);

    /// <summary>Names no secret, so that no log line can.</summary>
    /// <returns>Kind and name.</returns>
    public override string ToString() => $"{Kind} {Name}";

    private static Guid IdOf(ReadOnlySpan<byte> hash)
    {
        Span<byte> bytes = stackalloc byte[16];
        hash[..Math.Min(hash.Length, bytes.Length)].CopyTo(bytes);
        return new(bytes, bigEndian: true);
    }
}
