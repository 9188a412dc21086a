using System.Text.Json;
using HealthPass.Kernel.Files;
using HealthPass.Storage;
using HealthPass.Storage.Common;

namespace HealthPass.Node;

/// <summary>
/// Copies all that a node needs to begin again, while it works. The order makes the copies fit: the journal before, beside and
/// after the database, so that it reaches from where the database's copy ends, whatever is shipped and dropped meanwhile,
/// to at least as far as the database has carried it; and the keys last, so that none is missing that something in the
/// database was sealed with. Keys go to a folder of their own, because whoever has both can read everybody's data.
/// </summary>
public static class NodeBackup
{
    /// <summary>The file that says what a backup holds.</summary>
    public const string ReportFile = "backup.json";

    // A node keeps more of what it has shipped than it can ship in this time.
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Takes a backup.</summary>
    /// <param name="options">The node.</param>
    /// <param name="folder">Gets the database, unless it is PostgreSQL, and the journal; must be new or empty.</param>
    /// <param name="keysFolder">Gets the key file; must be another folder, not inside the first.</param>
    /// <param name="now">The time.</param>
    /// <returns>What was copied.</returns>
    /// <exception cref="IOException">A folder cannot be used; the message says why.</exception>
    /// <exception cref="InvalidDataException">A copy is damaged.</exception>
    public static BackupReport Take(NodeOptions options, string folder, string keysFolder, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (NodeMark.WhyNot(options.DataDirectory, options.Name) is { } refusal)
        {
            throw new IOException(refusal);
        }

        folder = Path.GetFullPath(folder);
        keysFolder = Path.GetFullPath(keysFolder);
        if ((keysFolder + Path.DirectorySeparatorChar).StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new IOException("The keys must lie apart from the data: name a folder outside the first.");
        }

        var keys = Path.Combine(keysFolder, Path.GetFileName(options.KeysFile));
        if ((Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()) || File.Exists(keys))
        {
            throw new IOException("A backup is never written over another: name folders that are new or empty.");
        }

        Make(folder);
        Make(keysFolder);
        var hasDatabase = options.Storage.Provider == StorageProvider.Sqlite;
        Make(Path.Combine(folder, "journal"));
        var journal = new JournalCopy(options.Journal.Folder, Path.Combine(folder, "journal"));
        journal.Take();
        var watermark = hasDatabase ? CopyDatabase(options.Storage, folder, journal) : 0;
        var (end, waiting) = journal.Check(watermark);
        Copy(options.KeysFile, keys, FileMode.CreateNew);
        var report = new BackupReport(options.Name, now, hasDatabase, watermark, end, waiting);
        using var index = new FileStream(Path.Combine(folder, ReportFile), OwnerOnly.Options(FileMode.CreateNew));
        JsonSerializer.Serialize(index, report, Json);
        index.Flush(flushToDisk: true);
        return report;
    }

    /// <summary>Reads what a backup says of itself.</summary>
    /// <param name="folder">The backup.</param>
    /// <exception cref="IOException">There is none.</exception>
    /// <exception cref="InvalidDataException">It cannot be understood.</exception>
    internal static BackupReport ReadReport(string folder)
    {
        var path = Path.Combine(folder, ReportFile);
        try
        {
            return JsonSerializer.Deserialize<BackupReport>(File.ReadAllBytes(path), Json) is { Node.Length: > 0 } report
                ? report
                : throw new InvalidDataException($"{path} names no node.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{path} is not what a backup leaves: {error.Message}", error);
        }
    }

    // The journal grows while it is read: what is cut off at the end is a torn frame, which a start cuts off again.
    internal static void Copy(string from, string to, FileMode mode)
    {
        using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var target = new FileStream(to, OwnerOnly.Options(mode));
        source.CopyTo(target);
        target.Flush(flushToDisk: true);
    }

    // The journal beside it and, for what came to the end, after it.
    private static long CopyDatabase(StorageOptions storage, string folder, JournalCopy journal)
    {
        var copying = Task.Run(() => StorageBackup.Copy(storage, folder));
        while (Task.WaitAny([copying], BetweenLooks) < 0)
        {
            journal.TakeFinished();
        }

        var watermark = copying.GetAwaiter().GetResult();
        journal.Take();
        return watermark;
    }

    private static void Make(string folder)
    {
        OwnerOnly.CreateFolder(folder);
        if (!Directory.EnumerateFileSystemEntries(folder).Any())
        {
            // Whoever made it before left it to the backup alone.
            _ = OwnerOnly.Narrow(folder);
        }
    }
}
