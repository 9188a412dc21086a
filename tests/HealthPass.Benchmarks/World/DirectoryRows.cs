using HealthPass.Kernel.People;
using HealthPass.Storage;
using HealthPass.Storage.Common;
using Microsoft.Data.Sqlite;

namespace HealthPass.Benchmarks.World;

/// <summary>
/// Writes persons straight into the directory table of a data folder, where registering millions over HTTP would take
/// hours. The warm start loads them; their grains know nothing of them, so they serve boards only.
/// </summary>
internal static class DirectoryRows
{
    /// <summary>The node name of every measured HealthPass.</summary>
    public const string Node = "bench";

    private const string Insert =
        "INSERT INTO person_directory (person_id, state, version, phone_index, region_code, channel, colour, reason, flags, name_mask, last_negative_test_at, review_at, applied_at) VALUES ($id, 1, 1, $phone, $region, 'first-channel', 1, $reason, 1, $mask, 0, 0, 1700000000)";

    /// <summary>Makes the schema and writes the rows of the whole population.</summary>
    public static async Task WriteAsync(BenchWorld world, string folder)
    {
        _ = Directory.CreateDirectory(folder);
        await StorageSchema.MigrateAsync(new StorageOptions { DataDirectory = folder, NodeName = Node });
        await using var connection = Open(folder);
        // An index over random values is made in one pass behind the rows, as the table is by their order.
        const string PhoneIndex = "CREATE INDEX person_directory_phone ON person_directory (phone_index, applied_at) WHERE state = 1";
        Execute(connection, "PRAGMA synchronous = OFF; PRAGMA cache_size = -262144; DROP INDEX person_directory_phone");
        await using (var transaction = connection.BeginTransaction())
        {
            InsertPersons(world, connection);
            Execute(connection, $"INSERT INTO registered_tally SELECT '{Node}', region_code, COUNT(*), 0, 0 FROM person_directory GROUP BY region_code");
            await transaction.CommitAsync();
        }

        Execute(connection, PhoneIndex);
        Execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private static void InsertPersons(BenchWorld world, SqliteConnection connection)
    {
        var persons = new (PersonId Id, int Number)[world.PersonCount];
        Parallel.For(0, persons.Length, i => persons[i] = (world.Population.IdOf(i), i));
        Array.Sort(persons, (left, right) => (left.Id.High, left.Id.Low).CompareTo((right.Id.High, right.Id.Low)));
        using var command = connection.CreateCommand();
        command.CommandText = Insert;
        var id = command.Parameters.Add("$id", SqliteType.Blob);
        var phone = command.Parameters.Add("$phone", SqliteType.Blob);
        var region = command.Parameters.Add("$region", SqliteType.Integer);
        var mask = command.Parameters.Add("$mask", SqliteType.Integer);
        _ = command.Parameters.AddWithValue("$reason", (int)world.Green.Number);
        var phoneIndex = new byte[16];
        phone.Value = phoneIndex;
        foreach (var (key, number) in persons)
        {
            var person = world.Population[number];
            id.Value = key.ToBytes();
            _ = BitConverter.TryWriteBytes(phoneIndex, unchecked((ulong)number * 0x9E3779B97F4A7C15));
            region.Value = person.Region.Code.Value;
            mask.Value = (long)world.StatusOf(person).NameMask;
            _ = command.ExecuteNonQuery();
        }
    }

    private static SqliteConnection Open(string folder)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(folder, StorageOptions.SqliteFileName)};Pooling=false");
        connection.Open();
        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        _ = command.ExecuteNonQuery();
    }
}
