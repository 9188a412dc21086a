using HealthPass.Grains.Rings;
using HealthPass.Kernel.Files;
using HealthPass.Storage;
using HealthPass.Storage.Common;

namespace HealthPass.Node;

/// <summary>
/// Puts the parts of a backup together in an empty data folder, and sees that they fit before a node is started on them: the database is whole, the journal reaches from where
/// it ends as far as the backup says, the keys are those of the database, and the folder bears the name of the node.
/// </summary>
public static class NodeRestore
{
    /// <summary>Restores.</summary>
    /// <param name="options">The node; its data folder must be missing or empty.</param>
    /// <param name="folder">The backup of database and journal.</param>
    /// <param name="keysFolder">The backup of the keys.</param>
    /// <param name="cancellationToken">Gives up; what was copied is taken away again.</param>
    /// <returns>What was restored.</returns>
    /// <exception cref="IOException">A folder cannot be used; the message says why.</exception>
    /// <exception cref="InvalidDataException">A part is damaged, or is not that of this backup.</exception>
    /// <exception cref="KeyFileRefusedException">The keys are not those of the database.</exception>
    /// <exception cref="Kernel.Faults.StorageUnavailableException">PostgreSQL does not answer.</exception>
    public static async Task<BackupReport> RunAsync(NodeOptions options, string folder, string keysFolder, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var report = NodeBackup.ReadReport(folder);
        var keys = Path.Combine(keysFolder, Path.GetFileName(options.KeysFile));
        Refuse(options, report, keys);
        OwnerOnly.CreateFolder(options.DataDirectory);
        var hadKeys = File.Exists(options.KeysFile);
        try
        {
            await RestoreAsync(options, report, folder, keys, cancellationToken);
            return report;
        }
        catch
        {
            // It was empty: a half of a backup is worse than none. The key file may lie elsewhere.
            if (!hadKeys && File.Exists(options.KeysFile))
            {
                File.Delete(options.KeysFile);
            }

            foreach (var entry in new DirectoryInfo(options.DataDirectory).EnumerateFileSystemInfos())
            {
                Remove(entry);
            }

            throw;
        }
    }

    private static async Task RestoreAsync(NodeOptions options, BackupReport report, string folder, string keys, CancellationToken cancellationToken)
    {
        var watermark = 0L;
        if (report.HasDatabase)
        {
            NodeBackup.Copy(Path.Combine(folder, StorageOptions.SqliteFileName), Path.Combine(options.DataDirectory, StorageOptions.SqliteFileName), FileMode.CreateNew);
            watermark = StorageBackup.Check(options.Storage, report.Node);
        }

        OwnerOnly.CreateFolder(options.Journal.Folder);
        var journal = new JournalCopy(Path.Combine(folder, "journal"), options.Journal.Folder);
        journal.Take();
        var (end, waiting) = journal.Check(watermark);
        if ((watermark, end, waiting) != (report.Watermark, report.JournalEnd, report.Waiting))
        {
            throw new InvalidDataException(
                $"Database and journal are not those of this backup: they reach to {watermark} and {end} with {waiting} scans in the journal alone, and {NodeBackup.ReportFile} says {report.Watermark}, {report.JournalEnd} and {report.Waiting}.");
        }

        // A key file outside of the folder may be the cluster's own, which is there already.
        if (!File.Exists(options.KeysFile))
        {
            OwnerOnly.CreateFolder(Path.GetDirectoryName(options.KeysFile)!);
            NodeBackup.Copy(keys, options.KeysFile, FileMode.CreateNew);
        }

        NodeMark.Keep(options.DataDirectory, report.Node);
        var (_, verdict) = await KeyFileProbe.RunAsync(options, cancellationToken);
        if (verdict.Fault != RingFault.None)
        {
            throw new KeyFileRefusedException(KeyFileWords.Of(verdict, options.KeysFile));
        }
    }

    private static void Refuse(NodeOptions options, BackupReport report, string keys)
    {
        if (Directory.Exists(options.DataDirectory) && Directory.EnumerateFileSystemEntries(options.DataDirectory).Any())
        {
            throw new IOException($"A backup is never put over anything: {options.DataDirectory} is not empty.");
        }

        if (options.IsNamed && options.Name != report.Node)
        {
            throw new IOException($"The backup is of the node {report.Node}, and the settings say {options.Name}: under another name its scans would count a second time.");
        }

        if (report.HasDatabase != (options.Storage.Provider == StorageProvider.Sqlite))
        {
            throw new IOException(report.HasDatabase
                ? "The backup is of a node with a database of its own (SQLite), and the settings say PostgreSQL."
                : "The backup is of a node of a cluster: set HealthPass:Storage:Provider=Postgres, and restore the database first.");
        }

        if (!File.Exists(keys) && !File.Exists(options.KeysFile))
        {
            throw new IOException($"There is no key file {keys}: without it nothing in the backup can be read.");
        }
    }

    private static void Remove(FileSystemInfo entry)
    {
        if (entry is DirectoryInfo directory)
        {
            directory.Delete(recursive: true);
        }
        else
        {
            entry.Delete();
        }
    }
}
