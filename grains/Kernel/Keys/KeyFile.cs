using System.Security.Cryptography;
using System.Text.Json;
using HealthPass.Kernel.Files;

namespace HealthPass.Kernel.Keys;

/// <summary>Reads, creates and rotates the key file. It is readable by its owner alone (mode 600).</summary>
public static class KeyFile
{
    private const int IdentityBytes = 32;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Reads the key file, making one with fresh keys where there is none.</summary>
    /// <param name="path">The file.</param>
    /// <param name="now">The time from which fresh keys count.</param>
    /// <returns>The keys.</returns>
    /// <exception cref="InvalidDataException">The file is there and is not a key file.</exception>
    public static KeySet LoadOrCreate(string path, DateTimeOffset now)
    {
        if (!File.Exists(path))
        {
            try
            {
                Create(path, Fresh(now));
            }
            catch (IOException) when (File.Exists(path))
            {
                // Another process of this machine was faster; its keys are the ones to use.
            }
        }

        return Load(path);
    }

    /// <summary>Draws the keys of a new key file.</summary>
    /// <param name="now">The time from which they count.</param>
    /// <param name="suite">The suite of token and data keys.</param>
    public static KeySet Fresh(DateTimeOffset now, KeySuite suite = KeySuite.Default) =>
        new(RandomNumberGenerator.GetBytes(IdentityBytes), [Drawn(1, now, suite)], [Drawn(1, now, suite)]);

    /// <summary>Writes a key file where there is none.</summary>
    /// <param name="path">The file.</param>
    /// <param name="keys">Its keys.</param>
    /// <exception cref="IOException">There is one already, or none can be written.</exception>
    public static void Create(string path, KeySet keys) => Write(path, keys, FileMode.CreateNew);

    /// <summary>Reads the key file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The keys.</returns>
    /// <exception cref="InvalidDataException">The file is not a key file.</exception>
    public static KeySet Load(string path) => Parse(path, File.ReadAllBytes(path));

    /// <summary>Reads what stood in a key file.</summary>
    /// <param name="path">The file, for what is said of it.</param>
    /// <param name="content">What stood in it.</param>
    /// <returns>The keys.</returns>
    /// <exception cref="InvalidDataException">It is not a key file.</exception>
    public static KeySet Parse(string path, ReadOnlySpan<byte> content)
    {
        KeySet? keys;
        try
        {
            keys = JsonSerializer.Deserialize<KeySet>(content, Json);
        }
        catch (UnknownSuiteException error)
        {
            throw new InvalidDataException(
                $"{path} names at {error.Path} the suite {(error.Suite is null ? "of no name" : $"\"{error.Suite}\"")}, which this build does not know: it knows {string.Join(" and ", KeySuites.Names)}.", error);
        }
        catch (JsonException error)
        {
            throw new InvalidDataException(
                $"{path} is not a key file.{(File.Exists(BesideOf(path)) ? $" A rotation was cut short: what it was writing lies whole in {BesideOf(path)}." : string.Empty)}", error);
        }

        if (keys is not { Identity.Length: IdentityBytes } || !AreSound(keys.Token) || !AreSound(keys.Data)
            || (keys.Checkpoint is not null && (!AreSound(keys.Checkpoint) || keys.Checkpoint.Any(key => key.Id == KeyRing.DerivedCheckpointKey)))
            || (keys.Authority is not null && !AreSound(keys.Authority)))
        {
            throw new InvalidDataException(
                $"{path} lacks keys with distinct ids, of {KeySuite.Default.KeyBytes()} bytes in the suite {KeySuite.Default.ToWire()} and {KeySuite.National.KeyBytes()} in {KeySuite.National.ToWire()}.");
        }

        return (keys.Authority ?? []).Concat(keys.Checkpoint ?? []).All(key => key.Suite == KeySuite.Default)
            ? keys
            : throw new InvalidDataException($"{path} gives an authority or checkpoint key a suite: only token and data keys have one.");
    }

    /// <summary>Adds a fresh token key that comes into use at a time; older ones go on opening what they made.</summary>
    /// <param name="path">The file.</param>
    /// <param name="notBefore">When new codes begin to use it; leave time for the file to reach every node.</param>
    /// <param name="suite">Its suite, null for that of the newest one.</param>
    /// <returns>The new key.</returns>
    public static VersionedKey RotateToken(string path, DateTimeOffset notBefore, KeySuite? suite = null)
    {
        var keys = Load(path);
        var added = Next(keys.Token, notBefore, suite);
        Replace(path, keys with { Token = [.. keys.Token, added] });
        return added;
    }

    /// <summary>Adds a fresh data key that comes into use at a time; older ones go on opening what they made.</summary>
    /// <param name="path">The file.</param>
    /// <param name="notBefore">When new records begin to use it.</param>
    /// <param name="suite">Its suite, null for that of the newest one.</param>
    /// <returns>The new key.</returns>
    public static VersionedKey RotateData(string path, DateTimeOffset notBefore, KeySuite? suite = null)
    {
        var keys = Load(path);
        var added = Next(keys.Data, notBefore, suite);
        Replace(path, keys with { Data = [.. keys.Data, added] });
        return added;
    }

    /// <summary>Adds a fresh key for the audit's checkpoints that comes into use at a time; what older ones signed stays verifiable.</summary>
    /// <param name="path">The file.</param>
    /// <param name="notBefore">When new checkpoints begin to use it.</param>
    /// <returns>The new key.</returns>
    public static VersionedKey RotateCheckpoint(string path, DateTimeOffset notBefore)
    {
        var keys = Load(path);
        var before = keys.Checkpoint ?? [];
        var added = Drawn(before.Select(key => (int)key.Id).Append(KeyRing.DerivedCheckpointKey).Max() + 1, notBefore, KeySuite.Default);
        Replace(path, keys with { Checkpoint = [.. before, added] });
        return added;
    }

    /// <summary>Adds a fresh authority of the cluster that issues certificates from a time on; those of older ones stay good while they are in the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="notBefore">When nodes begin to show certificates of it; every node must have the file before.</param>
    /// <returns>The new authority.</returns>
    public static VersionedKey RotateAuthority(string path, DateTimeOffset notBefore)
    {
        var keys = Load(path);
        var all = AuthorityKeys.Of(keys);
        var added = Next(all, notBefore, KeySuite.Default);
        Replace(path, keys with { Authority = [.. all, added] });
        return added;
    }

    /// <summary>Takes a key out of the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">An authority or a token key that is not the last of its ring.</param>
    /// <exception cref="InvalidDataException">The file has no such key, or none besides it.</exception>
    public static void Remove(string path, KeyName name)
    {
        var keys = Load(path);
        Replace(path, name.Kind switch
        {
            KeyKind.Token => keys with { Token = Without(keys.Token) },
            KeyKind.Authority => keys with { Authority = Without(AuthorityKeys.Of(keys)) },
            _ => throw new InvalidDataException($"{name} opens what is kept, and is never taken out."),
        });

        List<VersionedKey> Without(IReadOnlyList<VersionedKey> ring) => ring.Where(key => key.Id != name.Id).ToList() is { Count: > 0 } rest && rest.Count < ring.Count
            ? rest
            : throw new InvalidDataException($"{path} has no {name}, or no other of its kind.");
    }

    private static bool AreSound(IReadOnlyList<VersionedKey>? keys) =>
        keys is { Count: > 0 }
        && keys.All(key => key is { Id: > 0, Key: not null } && key.Key.Length == key.Suite.KeyBytes())
        && keys.Select(key => key.Id).Distinct().Count() == keys.Count;

    private static VersionedKey Next(IReadOnlyList<VersionedKey> keys, DateTimeOffset notBefore, KeySuite? suite)
    {
        var newest = keys.MaxBy(key => (key.NotBefore, key.Id))!;
        return Drawn(keys.Max(key => key.Id) + 1, notBefore, suite ?? newest.Suite);
    }

    private static VersionedKey Drawn(int id, DateTimeOffset notBefore, KeySuite suite) =>
        new(checked((ushort)id), RandomNumberGenerator.GetBytes(suite.KeyBytes()), notBefore, suite);

    // In place, because a file that is mounted by itself, as a secret of a container is, goes on showing the old one when another takes
    // its name. The whole of it lies beside it first, so that a crash in the middle loses no key; nodes refuse half a file and read again.
    private static void Replace(string path, KeySet keys)
    {
        var beside = BesideOf(path);
        File.Delete(beside);
        Write(beside, keys, FileMode.CreateNew);
        using (var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.Read))
        {
            file.Write(File.ReadAllBytes(beside));
            file.SetLength(file.Position);
            file.Flush(flushToDisk: true);
        }

        File.Delete(beside);
    }

    private static string BesideOf(string path) => path + ".new";

    private static void Write(string path, KeySet keys, FileMode mode)
    {
        using var file = new FileStream(path, OwnerOnly.Options(mode));
        JsonSerializer.Serialize(file, keys, Json);
        file.Flush(flushToDisk: true);
    }
}
