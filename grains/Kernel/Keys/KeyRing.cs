using System.Collections.Frozen;
using System.Security.Cryptography;

namespace HealthPass.Kernel.Keys;

/// <summary>The keys of the running process. <see cref="Replace"/> takes in a rotated key file without a restart.</summary>
public sealed class KeyRing
{
    /// <summary>The id of the checkpoint key that every key file has.</summary>
    internal const ushort DerivedCheckpointKey = 1;

    private static readonly byte[] CheckpointPurpose = "healthpass audit checkpoint key 1"u8.ToArray();

    private volatile Snapshot _current;

    /// <summary>Creates the ring.</summary>
    /// <param name="keys">The keys of the key file.</param>
    public KeyRing(KeySet keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        IdentityKey = keys.Identity;
        _current = new(Prepare(keys.Token, null), Prepare(keys.Data, null), Derive(keys.Data, null), AuthorityKeys.Of(keys), CheckpointKeysOf(keys));
    }

    /// <summary>The key of person ids and phone indexes.</summary>
    public ReadOnlyMemory<byte> IdentityKey { get; }

    /// <summary>Seeds of the keys that sign the audit's checkpoints, oldest first; the last whose time has come signs.</summary>
    public IReadOnlyList<VersionedKey> CheckpointKeys => _current.Checkpoint;

    /// <summary>Takes in a key file that was read again.</summary>
    /// <param name="keys">Its keys.</param>
    /// <exception cref="InvalidDataException">The identity key differs: every person id would change.</exception>
    public void Replace(KeySet keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        if (!keys.Identity.AsSpan().SequenceEqual(IdentityKey.Span))
        {
            throw new InvalidDataException("The key file has another identity key.");
        }

        var old = _current;
        _current = new(Prepare(keys.Token, old.Token), Prepare(keys.Data, old.Data), Derive(keys.Data, old.Macs), AuthorityKeys.Of(keys), CheckpointKeysOf(keys));
    }

    /// <summary>The token key that makes new codes.</summary>
    /// <param name="now">The time.</param>
    /// <returns>The newest key whose time has come.</returns>
    public SealingKey TokenKey(DateTimeOffset now) => Active(_current.Token, now);

    /// <summary>The token key with an id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The key, or null.</returns>
    public SealingKey? FindTokenKey(ushort id) => _current.Token.GetValueOrDefault(id);

    /// <summary>The data key that seals new records.</summary>
    /// <param name="now">The time.</param>
    /// <returns>The newest key whose time has come.</returns>
    public SealingKey DataKey(DateTimeOffset now) => Active(_current.Data, now);

    /// <summary>The data key with an id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The key, or null.</returns>
    public SealingKey? FindDataKey(ushort id) => _current.Data.GetValueOrDefault(id);

    /// <summary>The secrets of the cluster's authorities, all of which are trusted; another list when the key file has changed.</summary>
    public IReadOnlyList<VersionedKey> Authorities => _current.Authorities;

    /// <summary>The keys that make new seals, of the newest data key whose time has come.</summary>
    /// <param name="now">The time.</param>
    /// <returns>The keys.</returns>
    public MacKey SealKey(DateTimeOffset now)
    {
        var current = _current;
        return current.Macs[Active(current.Data, now).Id];
    }

    /// <summary>The keys of seals that are derived from the data key with an id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The keys, or null.</returns>
    public MacKey? FindSealKey(ushort id) => _current.Macs.GetValueOrDefault(id);

    private static SealingKey Active(FrozenDictionary<ushort, SealingKey> keys, DateTimeOffset now)
    {
        SealingKey? active = null;
        SealingKey? first = null;
        foreach (var key in keys.Values)
        {
            first = first is null || key.NotBefore < first.NotBefore ? key : first;
            if (key.NotBefore <= now && (active is null || (key.NotBefore, key.Id).CompareTo((active.NotBefore, active.Id)) > 0))
            {
                active = key;
            }
        }

        // A clock behind the file's makes nothing unusable: the first key serves.
        return active ?? first!;
    }

    private static FrozenDictionary<ushort, SealingKey> Prepare(IReadOnlyList<VersionedKey> keys, FrozenDictionary<ushort, SealingKey>? old) =>
        keys.ToFrozenDictionary(key => key.Id, key => old?.GetValueOrDefault(key.Id) ?? new SealingKey(key));

    private static IReadOnlyList<VersionedKey> CheckpointKeysOf(KeySet keys) =>
    [
        new(DerivedCheckpointKey, HKDF.DeriveKey(HashAlgorithmName.SHA256, keys.Identity, keys.Identity.Length, info: CheckpointPurpose), DateTimeOffset.MinValue),
        .. (keys.Checkpoint ?? []).OrderBy(key => key.NotBefore).ThenBy(key => key.Id),
    ];

    private static FrozenDictionary<ushort, MacKey> Derive(IReadOnlyList<VersionedKey> keys, FrozenDictionary<ushort, MacKey>? old) =>
        keys.ToFrozenDictionary(key => key.Id, key => old?.GetValueOrDefault(key.Id) ?? new MacKey(key));

    private sealed record Snapshot(
        FrozenDictionary<ushort, SealingKey> Token,
        FrozenDictionary<ushort, SealingKey> Data,
        FrozenDictionary<ushort, MacKey> Macs,
        IReadOnlyList<VersionedKey> Authorities,
        IReadOnlyList<VersionedKey> Checkpoint);
}
