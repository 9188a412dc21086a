using HealthPass.Grains.People;
using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Faults;
using HealthPass.Kernel.People;
using HealthPass.Storage.Common;
using Npgsql;
using NpgsqlTypes;

namespace HealthPass.Storage.Postgres;

/// <summary>
/// Writes a group of directory rows to PostgreSQL as sets. Rows are locked in the order of their ids, first those that
/// are new, then those that exist: two nodes that write the same persons wait for each other and never in a circle.
/// </summary>
internal sealed class PostgresDirectoryWriter(PostgresDatabase database) : IDirectoryWriter
{
    private const int MaxRounds = 4;

    private const string Rows = """
        unnest(@person_id, @state, @version, @phone_index, @region_code, @channel, @colour, @reason, @flags, @name_mask,
               @last_negative_test_at, @review_at, @applied_at, @seal_key, @seal)
            AS new (person_id, state, version, phone_index, region_code, channel, colour, reason, flags, name_mask,
                    last_negative_test_at, review_at, applied_at, seal_key, seal)
        """;

    private const string Insert = $"""
        INSERT INTO person_directory ({DirectoryRow.Columns})
        SELECT * FROM {Rows} ORDER BY person_id
        ON CONFLICT (person_id) DO NOTHING
        RETURNING person_id
        """;

    private const string Lock = """
        SELECT person_id, state, version, region_code, colour, flags
          FROM person_directory WHERE person_id = ANY (@person_id) ORDER BY person_id FOR UPDATE
        """;

    private const string Update = $"""
        UPDATE person_directory AS old
           SET state = new.state, version = new.version, phone_index = new.phone_index, region_code = new.region_code,
               channel = new.channel, colour = new.colour, reason = new.reason, flags = new.flags,
               name_mask = new.name_mask, last_negative_test_at = new.last_negative_test_at,
               review_at = new.review_at, applied_at = new.applied_at, seal_key = new.seal_key, seal = new.seal
          FROM {Rows}
         WHERE old.person_id = new.person_id
        """;

    private const string SetSeals = """
        UPDATE person_directory AS old SET seal_key = new.seal_key, seal = new.seal
          FROM unnest(@person_id, @version, @colour, @seal_key, @seal) AS new (person_id, version, colour, seal_key, seal)
         WHERE old.person_id = new.person_id AND old.version = new.version AND old.colour = new.colour AND old.state = 1
        """;

    private static readonly string Remove = $"DELETE FROM person_directory WHERE person_id = ANY (@person_id) AND {DirectoryRow.IsPending}";

    private const string Tally = """
        INSERT INTO registered_tally AS old (node, region_code, green, yellow, red)
        SELECT @node, * FROM unnest(@region_code, @green, @yellow, @red) AS new (region_code, green, yellow, red) ORDER BY region_code
        ON CONFLICT (node, region_code) DO UPDATE
           SET green = old.green + excluded.green, yellow = old.yellow + excluded.yellow, red = old.red + excluded.red
        """;

    private const string Channels = """
        INSERT INTO channel_tally AS old (region_code, channel, node, persons)
        SELECT new.region_code, new.channel, @node, new.persons
          FROM unnest(@region_code, @channel, @persons) AS new (region_code, channel, persons) ORDER BY new.region_code, new.channel
        ON CONFLICT (region_code, channel, node) DO UPDATE SET persons = old.persons + excluded.persons
        """;

    /// <inheritdoc />
    public Task<DirectoryChange[]> WriteAsync(IReadOnlyList<DirectoryWork> group) =>
        database.WriteAsync((session, _) => WriteAsync((NpgsqlConnection)session.Connection, group), CancellationToken.None);

    /// <inheritdoc />
    public Task SealAsync(IReadOnlyList<DirectoryStatusRow> rows) => database.WriteAsync(
        async (session, token) =>
        {
            await using var seal = new NpgsqlCommand(SetSeals, (NpgsqlConnection)session.Connection);
            seal.Parameters.Add(Bytes("person_id", [.. rows.Select(row => row.PersonId.ToBytes())]));
            seal.Parameters.Add(new NpgsqlParameter<long[]>("version", [.. rows.Select(row => (long)row.Version)]));
            seal.Parameters.Add(new NpgsqlParameter<short[]>("colour", [.. rows.Select(row => (short)row.Colour)]));
            seal.Parameters.Add(new NpgsqlParameter<int[]>("seal_key", [.. rows.Select(row => (int)row.Seal.Key)]));
            seal.Parameters.Add(new NpgsqlParameter<long[]>("seal", [.. rows.Select(row => unchecked((long)row.Seal.Tag))]));
            return await seal.ExecuteNonQueryAsync(token);
        },
        CancellationToken.None);

    private async Task<DirectoryChange[]> WriteAsync(NpgsqlConnection connection, IReadOnlyList<DirectoryWork> group)
    {
        var changes = new DirectoryChange[group.Count];
        var missing = new Dictionary<PersonId, int>(group.Count);
        var removals = new List<byte[]>();
        for (var i = 0; i < group.Count; i++)
        {
            if (group[i].Entry is null)
            {
                removals.Add(group[i].PersonId.ToBytes());
            }
            else
            {
                missing.Add(group[i].PersonId, i);
            }
        }

        // A round ends with every row either ours or seen and locked, unless another node removed a pending one in between.
        var updates = new List<DirectoryEntry>();
        for (var round = 0; missing.Count > 0 || (round == 0 && removals.Count > 0); round++)
        {
            if (round == MaxRounds)
            {
                throw new StorageUnavailableException("Another node keeps changing the same directory rows.");
            }

            if (missing.Count > 0)
            {
                await InsertAsync(connection, group, missing, changes);
            }

            if (missing.Count > 0 || removals.Count > 0)
            {
                await LockAsync(connection, group, missing, removals, changes, updates);
            }
        }

        await using var batch = new NpgsqlBatch(connection);
        if (updates.Count > 0)
        {
            var update = new NpgsqlBatchCommand(Update);
            Bind(update.Parameters, updates);
            batch.BatchCommands.Add(update);
        }

        if (removals.Count > 0)
        {
            var remove = new NpgsqlBatchCommand(Remove);
            remove.Parameters.Add(Bytes("person_id", removals));
            batch.BatchCommands.Add(remove);
        }

        AddTally(batch, DirectoryVersion.Sum(changes));
        AddChannels(batch, DirectoryVersion.SumChannels(group, changes));
        if (batch.BatchCommands.Count > 0)
        {
            await batch.ExecuteNonQueryAsync();
        }

        return changes;
    }

    private static async Task InsertAsync(
        NpgsqlConnection connection, IReadOnlyList<DirectoryWork> group, Dictionary<PersonId, int> missing, DirectoryChange[] changes)
    {
        await using var insert = new NpgsqlCommand(Insert, connection);
        Bind(insert.Parameters, [.. missing.Values.Select(index => group[index].Entry!)]);
        await using var reader = await insert.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            if (missing.Remove(DirectoryRow.ReadId(reader), out var index))
            {
                changes[index] = DirectoryVersion.Decide(null, group[index]);
            }
        }
    }

    private static async Task LockAsync(
        NpgsqlConnection connection,
        IReadOnlyList<DirectoryWork> group,
        Dictionary<PersonId, int> missing,
        List<byte[]> removals,
        DirectoryChange[] changes,
        List<DirectoryEntry> updates)
    {
        await using var take = new NpgsqlCommand(Lock, connection);
        take.Parameters.Add(Bytes("person_id", [.. missing.Keys.Select(id => id.ToBytes()), .. removals]));
        await using var reader = await take.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            if (missing.Remove(DirectoryRow.ReadId(reader), out var index))
            {
                changes[index] = DirectoryVersion.Decide(DirectoryRow.ReadVersion(reader, 1), group[index]);
                if (changes[index].Applied)
                {
                    updates.Add(group[index].Entry!);
                }
            }
        }
    }

    private void AddTally(NpgsqlBatch batch, SortedDictionary<long, ColourCounts> sums)
    {
        if (sums.Count == 0)
        {
            return;
        }

        var tally = new NpgsqlBatchCommand(Tally);
        tally.Parameters.Add(new NpgsqlParameter<string>("node", database.Node));
        tally.Parameters.Add(new NpgsqlParameter<long[]>("region_code", [.. sums.Keys]));
        tally.Parameters.Add(new NpgsqlParameter<long[]>("green", [.. sums.Values.Select(counts => counts.Green)]));
        tally.Parameters.Add(new NpgsqlParameter<long[]>("yellow", [.. sums.Values.Select(counts => counts.Yellow)]));
        tally.Parameters.Add(new NpgsqlParameter<long[]>("red", [.. sums.Values.Select(counts => counts.Red)]));
        batch.BatchCommands.Add(tally);
    }

    private void AddChannels(NpgsqlBatch batch, SortedDictionary<(long Region, string Channel), long> sums)
    {
        if (sums.Count == 0)
        {
            return;
        }

        var channels = new NpgsqlBatchCommand(Channels);
        channels.Parameters.Add(new NpgsqlParameter<string>("node", database.Node));
        channels.Parameters.Add(new NpgsqlParameter<long[]>("region_code", [.. sums.Keys.Select(key => key.Region)]));
        channels.Parameters.Add(new NpgsqlParameter<string[]>("channel", [.. sums.Keys.Select(key => key.Channel)]));
        channels.Parameters.Add(new NpgsqlParameter<long[]>("persons", [.. sums.Values]));
        batch.BatchCommands.Add(channels);
    }

    private static void Bind(NpgsqlParameterCollection parameters, List<DirectoryEntry> entries)
    {
        parameters.Add(Bytes("person_id", entries.ConvertAll(entry => entry.PersonId.ToBytes())));
        parameters.Add(Column("state", entries, entry => DirectoryRow.StateColumn(entry.State)));
        parameters.Add(Column("version", entries, entry => (long)entry.Version));
        parameters.Add(Bytes("phone_index", entries.ConvertAll(entry => entry.PhoneIndex)));
        parameters.Add(Column("region_code", entries, entry => entry.Region.Value));
        parameters.Add(Column("channel", entries, entry => entry.Channel));
        parameters.Add(Column("colour", entries, entry => (short)entry.Colour));
        parameters.Add(Column("reason", entries, entry => (short)entry.Reason));
        parameters.Add(Column("flags", entries, entry => (short)entry.Flags));
        parameters.Add(Column("name_mask", entries, entry => (long)entry.NameMask));
        parameters.Add(Column("last_negative_test_at", entries, entry => (long)entry.LastNegativeTestAt));
        parameters.Add(Column("review_at", entries, entry => (long)entry.ReviewAt));
        parameters.Add(Column("applied_at", entries, DirectoryRow.AppliedColumn));
        parameters.Add(Column("seal_key", entries, entry => entry.Seal.IsNone ? (int?)null : entry.Seal.Key));
        parameters.Add(Column("seal", entries, entry => entry.Seal.IsNone ? (long?)null : unchecked((long)entry.Seal.Tag)));
    }

    private static NpgsqlParameter<T[]> Column<T>(string name, List<DirectoryEntry> entries, Converter<DirectoryEntry, T> value) =>
        new(name, [.. entries.ConvertAll(value)]);

    private static NpgsqlParameter Bytes(string name, List<byte[]> values) =>
        new(name, NpgsqlDbType.Array | NpgsqlDbType.Bytea) { Value = values.ToArray() };
}
