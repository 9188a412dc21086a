using System.Security.Cryptography;
using System.Text.Json;
using HealthPass.Kernel.Files;

namespace HealthPass.Kernel.Keys;

/// <summary>Reads, creates and rotates the key file. It is readable by its owner alone (mode 600).</summary>
public static class KeyFile
{
    private const int KeyBytes = 32;

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
                Write(path, new(NewKey(), [new(1, NewKey(), now)], [new(1, NewKey(), now)]), FileMode.CreateNew);
            }
            catch (IOException) when (File.Exists(path))
            {
                // Another process of this machine was faster; its keys are the ones to use.
            }
        }

        return Load(path);
    }

    /// <summary>Reads the key file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The keys.</returns>
    /// <exception cref="InvalidDataException">The file is not a key file.</exception>
    public static KeySet Load(string path)
    {
        KeySet? keys;
        try
        {
            keys = JsonSerializer.Deserialize<KeySet>(File.ReadAllBytes(path), Json);
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{path} is not a key file.", error);
        }

        return keys is { Identity.Length: KeyBytes } && AreSound(keys.Token) && AreSound(keys.Data)
            && (keys.Checkpoint is null || (AreSound(keys.Checkpoint) && keys.Checkpoint.All(key => key.Id != KeyRing.DerivedCheckpointKey)))
            && (keys.Authority is null || AreSound(keys.Authority))
            ? keys
            : throw new InvalidDataException($"{path} lacks keys of {KeyBytes} bytes with distinct ids.");
    }

    /// <summary>Adds a fresh token key that comes into use at a time; older ones go on opening what they made.</summary>
    /// <param name="path">The file.</param>
    /// <param name="notBefore">When new codes begin to use it; leave time for the file to reach every node.</param>
    /// <returns>The id of the new key.</returns>
    public static ushort RotateToken(string path, DateTimeOffset notBefore)
    {
        var keys = Load(path);
        var added = Next(keys.Token, notBefore);
        Replace(path, keys with { Token = [.. keys.Token, added] });
        return added.Id;
    }

    /// <summary>Adds a fresh data key that comes into use at a time; older ones go on opening what they made.</summary>
    /// <param name="path">The file.</param>
    /// <param name="notBefore">When new records begin to use it.</param>
    /// <returns>The id of the new key.</returns>
    public static ushort RotateData(string path, DateTimeOffset notBefore)
    {
        var keys = Load(path);
        var added = Next(keys.Data, notBefore);
        Replace(path, keys with { Data = [.. keys.Data, added] });
        return added.Id;
    }

    /// <summary>Adds a fresh key for the audit's checkpoints that comes into use at a time; what older ones signed stays verifiable.</summary>
    /// <param name="path">The file.</param>
    /// <param name="notBefore">When new checkpoints begin to use it.</param>
    /// <returns>The id of the new key.</returns>
    public static ushort RotateCheckpoint(string path, DateTimeOffset notBefore)
    {
        var keys = Load(path);
        var before = keys.Checkpoint ?? [];
        var added = new VersionedKey(checked((ushort)(before.Select(key => (int)key.Id).Append(KeyRing.DerivedCheckpointKey).Max() + 1)), NewKey(), notBefore);
        Replace(path, keys with { Checkpoint = [.. before, added] });
        return added.Id;
    }

    /// <summary>Adds a fresh authority of the cluster that issues certificates from a time on; those of older ones stay good while they are in the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="notBefore">When nodes begin to show certificates of it; every node must have the file before.</param>
    /// <returns>The id of the new authority.</returns>
    public static ushort RotateAuthority(string path, DateTimeOffset notBefore)
    {
        var keys = Load(path);
        var all = AuthorityKeys.Of(keys);
        var added = Next(all, notBefore);
        Replace(path, keys with { Authority = [.. all, added] });
        return added.Id;
    }

    private static bool AreSound(IReadOnlyList<VersionedKey>? keys) =>
        keys is { Count: > 0 }
        && keys.All(key => key is { Id: > 0, Key.Length: KeyBytes })
        && keys.Select(key => key.Id).Distinct().Count() == keys.Count;

    private static VersionedKey Next(IReadOnlyList<VersionedKey> keys, DateTimeOffset notBefore) =>
        new(checked((ushort)(keys.Max(key => key.Id) + 1)), NewKey(), notBefore);

    private static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeyBytes);

    // A reader sees the old file or the new one, never half of one.
    private static void Replace(string path, KeySet keys)
    {
        var temporary = path + ".new";
        File.Delete(temporary);
        Write(temporary, keys, FileMode.CreateNew);
        File.Move(temporary, path, overwrite: true);
    }

    private static void Write(string path, KeySet keys, FileMode mode)
    {
        using var file = new FileStream(path, OwnerOnly.Options(mode));
        JsonSerializer.Serialize(file, keys, Json);
        file.Flush(flushToDisk: true);
    }
}
