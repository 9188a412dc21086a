using System.Text.Json;
using HealthPass.Grains.Storage;
using HealthPass.Grains.Verification.Journal;

namespace HealthPass.Grains.Hosting;

/// <summary>
/// Copies all that a node needs to begin again, while it works. The order makes the copies fit: the database first, then
/// the journal, which then reaches at least as far as the database has carried it, and the keys last, so that none is
/// missing that something in the database was sealed with. Keys go to a folder of their own, because whoever has both can
/// read everybody's data.
/// </summary>
public static class NodeBackup
{
    /// <summary>The file that says what a backup holds.</summary>
    public const string ReportFile = "backup.json";

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
        var watermark = hasDatabase ? StorageBackup.Copy(options.Storage, folder) : 0;
        var (end, waiting) = CopyJournal(options.Journal.Folder, Path.Combine(folder, "journal"), watermark);
        Copy(options.KeysFile, keys);
        var report = new BackupReport(options.Name, now, hasDatabase, watermark, end, waiting);
        File.WriteAllText(Path.Combine(folder, ReportFile), JsonSerializer.Serialize(report, Json));
        return report;
    }

    private static (long End, long Waiting) CopyJournal(string from, string to, long watermark)
    {
        Make(to);
        var source = new JournalSegments(from);
        var target = new JournalSegments(to);
        foreach (var segment in source.List())
        {
            try
            {
                Copy(source.PathOf(segment), target.PathOf(segment));
            }
            catch (FileNotFoundException)
            {
                // Shipped long ago and dropped meanwhile: the database has what was in it.
            }
        }

        var reader = new JournalReader(target);
        var (end, waiting) = (watermark, 0L);
        foreach (var segment in target.List())
        {
            var address = segment;
            foreach (var (next, entries) in reader.ReadSegment(segment, segment, long.MaxValue))
            {
                if (address >= watermark)
                {
                    JournalEntries.ForEach(entries.Span, _ => waiting++, _ => { });
                }

                address = next;
            }

            end = Math.Max(end, address);
        }

        return (end, waiting);
    }

    private static void Make(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            _ = Directory.CreateDirectory(folder);
            return;
        }

        _ = Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    // The journal grows while it is read: what is cut off at the end is a torn frame, which a start cuts off again.
    private static void Copy(string from, string to)
    {
        using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var made = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            made.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var target = new FileStream(to, made);
        source.CopyTo(target);
        target.Flush(flushToDisk: true);
    }
}
