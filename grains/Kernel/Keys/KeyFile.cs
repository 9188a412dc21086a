using System.Security.Cryptography;
using System.Text.Json;

namespace HealthPass.Kernel.Keys;

/// <summary>Reads, creates and rotates the key file. It is readable by its owner alone (mode 600).</summary>
public static class KeyFile
{
    private const int KeyBytes = 32;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

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
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using var file = new FileStream(path, options);
        JsonSerializer.Serialize(file, keys, Json);
        file.Flush(flushToDisk: true);
    }
}
