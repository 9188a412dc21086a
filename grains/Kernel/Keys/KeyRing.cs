using System.Collections.Frozen;
using System.Security.Cryptography;

namespace HealthPass.Kernel.Keys;

/// <summary>The keys of the running process. <see cref="Replace"/> takes in a rotated key file without a restart.</summary>
public sealed class KeyRing
{
    /// <summary>The id of the checkpoint key that every key file has.</summary>
    internal const ushort DerivedCheckpointKey = 1;

    private static readonly byte[] CheckpointPurpose = "healthpass audit checkpoint key 1"u8.ToArray();
    private static readonly byte[] PrintedPurpose = "healthpass printed code key 1"u8.ToArray();
    private static readonly byte[] BundlePurpose = "healthpass gate bundle key 1"u8.ToArray();

    // A browser can check P-256 and no curve of the national algorithms.
    private const int BundleKeyBytes = 32;

    private readonly Lock _lock = new();
    private readonly Func<KeySet> _read;
    private volatile Snapshot? _current;

    /// <summary>Creates the ring.</summary>
    /// <param name="keys">The keys of the key file.</param>
    public KeyRing(KeySet keys)
        : this(() => keys, Of(keys))
    {
    }

    private KeyRing(Func<KeySet> read, Snapshot? current) => (_read, _current) = (read, current);

    /// <summary>The ring of a key file that is read when a key is first asked for: by then the start has seen that it is the right one.</summary>
    /// <param name="read">Reads the file.</param>
    public static KeyRing Reading(Func<KeySet> read) => new(read, null);

    /// <summary>The key of person ids and phone indexes.</summary>
    public ReadOnlyMemory<byte> IdentityKey => Current.Identity;

    /// <summary>Seeds of the keys that sign the audit's checkpoints, oldest first; the last whose time has come signs.</summary>
    public IReadOnlyList<VersionedKey> CheckpointKeys => Current.Checkpoint;

    /// <summary>
    /// Secrets of the keys that sign printed codes, one for each token key and under its id, oldest first; another list when the key file has changed.
    /// </summary>
    public IReadOnlyList<VersionedKey> PrintedKeys => Current.Printed;

    /// <summary>
    /// Secrets of the keys that sign the bundles of gates, one for each token key and under its id, oldest first, all for P-256; another list when
    /// the key file has changed.
    /// </summary>
    public IReadOnlyList<VersionedKey> BundleKeys => Current.Bundle;

    /// <summary>The fingerprints of all keys.</summary>
    public IReadOnlyList<KeyPrint> Prints => Current.Prints;

    /// <summary>The newest key of each kind that has been drawn: those that follow from the identity key have no time of their own.</summary>
    public IReadOnlyList<NewestKey> Newest
    {
        get
        {
            var current = Current;
            return
            [
                new(KeyKind.Token, current.Token.Values.Max(key => key.NotBefore)),
                new(KeyKind.Data, current.Data.Values.Max(key => key.NotBefore)),
                .. Drawn(KeyKind.Authority, current.Authorities),
                .. Drawn(KeyKind.Checkpoint, current.Checkpoint),
            ];
        }
    }

    /// <summary>Takes in a key file that was read again.</summary>
    /// <param name="keys">Its keys.</param>
    /// <exception cref="InvalidDataException">The identity key differs, and every person id would change; or another key under a name that is known.</exception>
    public void Replace(KeySet keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        if (!keys.Identity.AsSpan().SequenceEqual(Current.Identity))
        {
            throw new InvalidDataException("The key file has another identity key.");
        }

        var old = Current;
        var prints = KeyPrint.Of(keys);
        if (prints.FirstOrDefault(print => old.Prints.Any(known => known.Name == print.Name && known.Print != print.Print)) is { } other)
        {
            throw new InvalidDataException($"The key file has another {other.Name} than before.");
        }

        var (token, data) = (Prepare(keys.Token, old.Token), Prepare(keys.Data, old.Data));
        _current = new(
            old.Identity, token, data, Derive(keys.Data, old.Macs), AuthorityKeys.Of(keys), CheckpointKeysOf(keys), PrintedKeysOf(keys), BundleKeysOf(keys), prints, old.Shared,
            InUse(KeyKind.Token, token, old.Shared), InUse(KeyKind.Data, data, old.Shared));
    }

    /// <summary>
    /// Says which keys every node of the cluster has: no other makes anything new, whatever its time, because somebody could not
    /// open it. Until it is said all of them do.
    /// </summary>
    /// <param name="shared">Their names.</param>
    public void Share(IReadOnlySet<KeyName> shared)
    {
        ArgumentNullException.ThrowIfNull(shared);
        var old = Current;
        if (old.Shared?.SetEquals(shared) == true)
        {
            return;
        }

        // Another list of authorities, so that whoever issues looks again which one does.
        _current = old with
        {
            Shared = shared, Authorities = [.. old.Authorities], UsableToken = InUse(KeyKind.Token, old.Token, shared), UsableData = InUse(KeyKind.Data, old.Data, shared),
        };
    }

    /// <summary>Whether a key may make something new, once its time has come.</summary>
    /// <param name="name">Its name.</param>
    public bool IsShared(KeyName name) =>
        Current.Shared is not { } shared || shared.Contains(name) || name == new KeyName(KeyKind.Checkpoint, DerivedCheckpointKey);

    /// <summary>The token key that makes new codes.</summary>
    /// <param name="now">The time.</param>
    /// <returns>The newest key whose time has come.</returns>
    public SealingKey TokenKey(DateTimeOffset now) => Active(Current.UsableToken, now);

    /// <summary>The ids of all token keys, in order.</summary>
    public IReadOnlyList<ushort> TokenKeyIds => [.. Current.Token.Keys.Order()];

    /// <summary>The token key with an id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The key, or null.</returns>
    public SealingKey? FindTokenKey(ushort id) => Current.Token.GetValueOrDefault(id);

    /// <summary>The data key that seals new records.</summary>
    /// <param name="now">The time.</param>
    /// <returns>The newest key whose time has come.</returns>
    public SealingKey DataKey(DateTimeOffset now) => Active(Current.UsableData, now);

    /// <summary>The data key with an id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The key, or null.</returns>
    public SealingKey? FindDataKey(ushort id) => Current.Data.GetValueOrDefault(id);

    /// <summary>The secrets of the cluster's authorities, all of which are trusted; another list when the key file has changed.</summary>
    public IReadOnlyList<VersionedKey> Authorities => Current.Authorities;

    /// <summary>The keys that make new seals, of the newest data key whose time has come.</summary>
    /// <param name="now">The time.</param>
    /// <returns>The keys.</returns>
    public MacKey SealKey(DateTimeOffset now)
    {
        var current = Current;
        return current.Macs[Active(current.UsableData, now).Id];
    }

    /// <summary>The keys of seals that are derived from the data key with an id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The keys, or null.</returns>
    public MacKey? FindSealKey(ushort id) => Current.Macs.GetValueOrDefault(id);

    private Snapshot Current => _current ?? Begin();

    private Snapshot Begin()
    {
        lock (_lock)
        {
            return _current ??= Of(_read());
        }
    }

    private static Snapshot Of(KeySet keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var (token, data) = (Prepare(keys.Token, null), Prepare(keys.Data, null));
        return new(
            keys.Identity, token, data, Derive(keys.Data, null), AuthorityKeys.Of(keys), CheckpointKeysOf(keys), PrintedKeysOf(keys), BundleKeysOf(keys), KeyPrint.Of(keys), null,
            InUse(KeyKind.Token, token, null), InUse(KeyKind.Data, data, null));
    }

    // A clock behind the file's makes nothing unusable: the first key serves.
    private static SealingKey Active(SealingKey[] keys, DateTimeOffset now)
    {
        for (var i = keys.Length - 1; i > 0; i--)
        {
            if (keys[i].NotBefore <= now)
            {
                return keys[i];
            }
        }

        return keys[0];
    }

    // In the order in which they come into use. Where none is said to be shared, the first of all serves.
    private static SealingKey[] InUse(KeyKind kind, FrozenDictionary<ushort, SealingKey> keys, IReadOnlySet<KeyName>? shared)
    {
        SealingKey[] all = [.. keys.Values.OrderBy(key => key.NotBefore).ThenBy(key => key.Id)];
        SealingKey[] usable = shared is null ? all : [.. all.Where(key => shared.Contains(new(kind, key.Id)))];
        return usable.Length > 0 || all.Length == 0 ? usable : [all[0]];
    }

    private static IEnumerable<NewestKey> Drawn(KeyKind kind, IReadOnlyList<VersionedKey> keys) =>
        keys.Where(key => key.NotBefore > DateTimeOffset.UnixEpoch).Select(key => new NewestKey(kind, key.NotBefore)).OrderByDescending(key => key.NotBefore).Take(1);

    private static FrozenDictionary<ushort, SealingKey> Prepare(IReadOnlyList<VersionedKey> keys, FrozenDictionary<ushort, SealingKey>? old) =>
        keys.ToFrozenDictionary(key => key.Id, key => old?.GetValueOrDefault(key.Id) ?? SealingKey.Of(key));

    private static IReadOnlyList<VersionedKey> CheckpointKeysOf(KeySet keys) =>
    [
        new(DerivedCheckpointKey, HKDF.DeriveKey(HashAlgorithmName.SHA256, keys.Identity, keys.Identity.Length, info: CheckpointPurpose), DateTimeOffset.MinValue),
        .. (keys.Checkpoint ?? []).OrderBy(key => key.NotBefore).ThenBy(key => key.Id),
    ];

    private static IReadOnlyList<VersionedKey> PrintedKeysOf(KeySet keys) =>
    [
        .. keys.Token.OrderBy(key => key.NotBefore).ThenBy(key => key.Id)
            .Select(key => key with { Key = key.Derive(key.Key.Length, PrintedPurpose) }),
    ];

    private static IReadOnlyList<VersionedKey> BundleKeysOf(KeySet keys) =>
    [
        .. keys.Token.OrderBy(key => key.NotBefore).ThenBy(key => key.Id)
            .Select(key => key with { Key = key.Derive(BundleKeyBytes, BundlePurpose), Suite = KeySuite.Default }),
    ];

    private static FrozenDictionary<ushort, MacKey> Derive(IReadOnlyList<VersionedKey> keys, FrozenDictionary<ushort, MacKey>? old) =>
        keys.ToFrozenDictionary(key => key.Id, key => old?.GetValueOrDefault(key.Id) ?? MacKey.Of(key));

    private sealed record Snapshot(
        byte[] Identity,
        FrozenDictionary<ushort, SealingKey> Token,
        FrozenDictionary<ushort, SealingKey> Data,
        FrozenDictionary<ushort, MacKey> Macs,
        IReadOnlyList<VersionedKey> Authorities,
        IReadOnlyList<VersionedKey> Checkpoint,
        IReadOnlyList<VersionedKey> Printed,
        IReadOnlyList<VersionedKey> Bundle,
        IReadOnlyList<KeyPrint> Prints,
        IReadOnlySet<KeyName>? Shared,
        SealingKey[] UsableToken,
        SealingKey[] UsableData);
}
