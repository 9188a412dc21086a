using System.Collections.Frozen;
using HealthPass.Kernel.Keys;

namespace HealthPass.Verification.Printed;

/// <summary>
/// Keys that sign what is checked without asking, out of the key file. Each follows from a token key: it comes into use and goes with that, and no
/// key file needs a line for it.
/// </summary>
/// <param name="keys">The key file's keys.</param>
public abstract class SigningKeys(KeyRing keys)
{
    private volatile Known? _known;

    /// <summary>All of them, oldest first: what they have signed is good.</summary>
    public IReadOnlyList<PrintedKey> All => Current().All;

    /// <summary>The key that signs at a time.</summary>
    /// <param name="now">The time.</param>
    public PrintedKey Active(DateTimeOffset now)
    {
        var number = keys.TokenKey(now).Id;
        var all = Current().All;
        return all.FirstOrDefault(key => key.Number == number) ?? all[0];
    }

    /// <summary>The key that a message names.</summary>
    /// <param name="keyId">What the message calls it.</param>
    /// <returns>The key, null for none of ours.</returns>
    public PrintedKey? Find(ReadOnlySpan<byte> keyId) => keyId.Length == PrintedKey.IdSize ? Current().ById.GetValueOrDefault(PrintedKey.IdOf(keyId)) : null;

    /// <summary>The secrets as the ring has them now; another list when the key file has changed.</summary>
    /// <param name="ring">The key file's keys.</param>
    protected abstract IReadOnlyList<VersionedKey> SecretsOf(KeyRing ring);

    private Known Current()
    {
        var secrets = SecretsOf(keys);
        var known = _known;
        if (known is not null && ReferenceEquals(known.Secrets, secrets))
        {
            return known;
        }

        // A number never stands for another secret: the ring sees to that.
        PrintedKey[] all = [.. secrets.Select(secret => known?.All.FirstOrDefault(key => key.Number == secret.Id) ?? PrintedKey.Of(secret))];
        return _known = new(secrets, all, all.ToFrozenDictionary(key => key.Id));
    }

    private sealed record Known(IReadOnlyList<VersionedKey> Secrets, PrintedKey[] All, FrozenDictionary<ulong, PrintedKey> ById);
}
