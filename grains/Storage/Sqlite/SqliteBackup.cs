using System.Globalization;
using HealthPass.Storage.Common;
using Microsoft.Data.Sqlite;

namespace HealthPass.Storage.Sqlite;

/// <summary>Copies the SQLite file while a node works on it.</summary>
internal static class SqliteBackup
{
    /// <summary>Writes the file as of one instant, without what is deleted, and makes sure that the copy can be read.</summary>
    /// <param name="options">Where the file is.</param>
    /// <param name="target">The copy, which must not be there yet.</param>
    /// <returns>The journal address up to which the node's scans are in the copy.</returns>
    /// <exception cref="InvalidDataException">The copy is damaged.</exception>
    public static long Copy(StorageOptions options, string target)
    {
        var copy = new StorageOptions { DataDirectory = Path.GetDirectoryName(target)!, NodeName = options.NodeName };
        SqliteFile.Ensure(copy);
        using (var source = SqliteFile.Open(options, forWriting: false))
        {
            Run(source.Connection, "PRAGMA query_only = 0");
            Run(source.Connection, "VACUUM INTO $target", ("$target", copy.SqliteFile));
        }

        return Check(copy.SqliteFile, options.NodeName);
    }

    /// <summary>Reads a copy, and makes sure that it is whole.</summary>
    /// <param name="file">The copy.</param>
    /// <param name="node">The node.</param>
    /// <returns>The journal address up to which the node's scans are in it.</returns>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static long Check(string file, string node)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        try
        {
            connection.Open();
            return Run(connection, "PRAGMA quick_check") is "ok"
                ? Convert.ToInt64(Run(connection, "SELECT address FROM journal_watermark WHERE node = $node", ("$node", node)) ?? 0L, CultureInfo.InvariantCulture)
                : throw new InvalidDataException($"The database {file} is damaged.");
        }
        catch (SqliteException error)
        {
            throw new InvalidDataException($"The database {file} is damaged: {error.Message}", error);
        }
    }

    private static object? Run(System.Data.Common.DbConnection connection, string sql, params (string Name, object Value)[] parameters)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements stand above.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            _ = command.Parameters.Add(parameter);
        }

        return command.ExecuteScalar();
    }
}
