using HealthPass.Storage.Common;
using HealthPass.Storage.Sqlite;

namespace HealthPass.Storage;

/// <summary>Copies the database that a node keeps itself. PostgreSQL has tools of its own.</summary>
public static class StorageBackup
{
    /// <summary>Copies the SQLite file as of one instant, while nodes may work on it.</summary>
    /// <param name="options">Where the file is.</param>
    /// <param name="folder">An existing folder, which gets a file of the same name.</param>
    /// <returns>The journal address up to which the node's scans are in the copy.</returns>
    /// <exception cref="InvalidDataException">The copy is damaged.</exception>
    public static long Copy(StorageOptions options, string folder)
    {
        ArgumentNullException.ThrowIfNull(options);
        return SqliteBackup.Copy(options, Path.Combine(folder, StorageOptions.SqliteFileName));
    }

    /// <summary>Reads a SQLite file that was copied, and makes sure that it is whole.</summary>
    /// <param name="options">Where the file is.</param>
    /// <param name="node">The node that it is of.</param>
    /// <returns>The journal address up to which the node's scans are in it.</returns>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static long Check(StorageOptions options, string node)
    {
        ArgumentNullException.ThrowIfNull(options);
        return SqliteBackup.Check(options.SqliteFile, node);
    }
}
