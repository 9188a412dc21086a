using Microsoft.Data.Sqlite;

namespace HealthPass.SystemTests.Running;

/// <summary>Reads the database file beside the process that writes it.</summary>
internal sealed class DataFile(string dataDirectory)
{
    private string Path => System.IO.Path.Combine(dataDirectory, "healthpass.db");

    public long ScanRecords => Count("SELECT count(*) FROM scan_record");

    public long RegisteredPersons => Count("SELECT count(*) FROM person_directory WHERE state = 1");

    public long Venues => Count("SELECT count(*) FROM venue_directory");

    public long Count(string sql, params (string Name, object Value)[] parameters) =>
        Convert.ToInt64(Read(sql, reader => reader.GetValue(0), parameters).Single(), CultureInfo.InvariantCulture);

    public List<T> Read<T>(string sql, Func<SqliteDataReader, T> row, params (string Name, object Value)[] parameters)
    {
        using var connection = Open(SqliteOpenMode.ReadOnly);
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements stand in these tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters)
        {
            _ = command.Parameters.AddWithValue(name, value);
        }

        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    /// <summary>Writes beside the process, as only a test may.</summary>
    public void Write(string sql)
    {
        using var connection = Open(SqliteOpenMode.ReadWrite);
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements stand in these tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        _ = command.ExecuteNonQuery();
    }

    /// <summary>Takes the file's write lock, as a stuck backup or a full disk would.</summary>
    /// <returns>Releases the lock when disposed.</returns>
    public SqliteConnection Lock()
    {
        var connection = Open(SqliteOpenMode.ReadWrite);
        using var command = connection.CreateCommand();
        command.CommandText = "BEGIN EXCLUSIVE";
        _ = command.ExecuteNonQuery();
        return connection;
    }

    private SqliteConnection Open(SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = Path, Mode = mode, Pooling = false, DefaultTimeout = 10 }.ToString());
        connection.Open();
        return connection;
    }
}
