using System.Data.Common;
using HealthPass.Grains.People;
using HealthPass.Kernel.Counting;
using HealthPass.Storage.Common;
using Microsoft.Data.Sqlite;

namespace HealthPass.Storage.Sqlite;

/// <summary>Writes directory rows to SQLite, one prepared statement after the other.</summary>
internal sealed class SqliteDirectoryWriter(SqliteDatabase database) : IDirectoryWriter
{
    private const string Find = "SELECT state, version, region_code, colour, flags FROM person_directory WHERE person_id = @person_id";

    private const string Put = $"""
        INSERT INTO person_directory ({DirectoryRow.Columns})
        VALUES (@person_id, @state, @version, @phone_index, @region_code, @channel, @colour, @reason, @flags, @name_mask,
                @last_negative_test_at, @review_at, @applied_at, @seal_key, @seal)
        ON CONFLICT (person_id) DO UPDATE
           SET state = excluded.state, version = excluded.version, phone_index = excluded.phone_index,
               region_code = excluded.region_code, channel = excluded.channel, colour = excluded.colour,
               reason = excluded.reason, flags = excluded.flags, name_mask = excluded.name_mask,
               last_negative_test_at = excluded.last_negative_test_at, review_at = excluded.review_at,
               applied_at = excluded.applied_at, seal_key = excluded.seal_key, seal = excluded.seal
        """;

    private const string Tally = """
        INSERT INTO registered_tally (node, region_code, green, yellow, red) VALUES (@node, @region_code, @green, @yellow, @red)
        ON CONFLICT (node, region_code) DO UPDATE
           SET green = green + excluded.green, yellow = yellow + excluded.yellow, red = red + excluded.red
        """;

    private const string Channels = """
        INSERT INTO channel_tally (region_code, channel, node, persons) VALUES (@region_code, @channel, @node, @persons)
        ON CONFLICT (region_code, channel, node) DO UPDATE SET persons = persons + excluded.persons
        """;

    private static readonly string[] Names =
    [
        "@person_id", "@state", "@version", "@phone_index", "@region_code", "@channel", "@colour", "@reason", "@flags",
        "@name_mask", "@last_negative_test_at", "@review_at", "@applied_at", "@seal_key", "@seal",
    ];

    /// <inheritdoc />
    public Task<DirectoryChange[]> WriteAsync(IReadOnlyList<DirectoryWork> group) =>
        database.WriteAsync((session, _) => Task.FromResult(Write(session, group)), CancellationToken.None);

    private DirectoryChange[] Write(DbSession session, IReadOnlyList<DirectoryWork> group)
    {
        var find = SqliteBinder.Command(session, Find, ["@person_id"]);
        var put = SqliteBinder.Command(session, Put, Names);
        var remove = SqliteBinder.Command(session, $"DELETE FROM person_directory WHERE person_id = @person_id AND {DirectoryRow.IsPending}", ["@person_id"]);
        var changes = new DirectoryChange[group.Count];
        for (var i = 0; i < group.Count; i++)
        {
            var id = group[i].PersonId.ToBytes();
            if (group[i].Entry is not { } entry)
            {
                remove.Parameters[0].Value = id;
                remove.ExecuteNonQuery();
                continue;
            }

            find.Parameters[0].Value = id;
            changes[i] = DirectoryVersion.Decide(Read(find), group[i]);
            if (changes[i].Applied)
            {
                Bind(put.Parameters, id, entry);
                put.ExecuteNonQuery();
            }
        }

        var tally = SqliteBinder.Command(session, Tally, ["@node", "@region_code", "@green", "@yellow", "@red"]);
        foreach (var (region, counts) in DirectoryVersion.Sum(changes))
        {
            SqliteBinder.Set(tally, database.Node, region, counts.Green, counts.Yellow, counts.Red);
            tally.ExecuteNonQuery();
        }

        var channels = SqliteBinder.Command(session, Channels, ["@region_code", "@channel", "@node", "@persons"]);
        foreach (var ((region, channel), persons) in DirectoryVersion.SumChannels(group, changes))
        {
            SqliteBinder.Set(channels, region, channel, database.Node, persons);
            channels.ExecuteNonQuery();
        }

        return changes;
    }

    /// <inheritdoc />
    public Task SealAsync(IReadOnlyList<DirectoryStatusRow> rows) => database.WriteAsync(
        (session, _) =>
        {
            var seal = SqliteBinder.Command(session, DirectoryRow.SetSeal, ["@seal_key", "@seal", "@person_id", "@version", "@colour"]);
            foreach (var row in rows)
            {
                SqliteBinder.Set(seal, (int)row.Seal.Key, unchecked((long)row.Seal.Tag), row.PersonId.ToBytes(), (long)row.Version, (int)row.Colour);
                seal.ExecuteNonQuery();
            }

            return Task.FromResult(0);
        },
        CancellationToken.None);

    private static DirectoryVersion? Read(SqliteCommand find)
    {
        using DbDataReader reader = find.ExecuteReader();
        return reader.Read() ? DirectoryRow.ReadVersion(reader, 0) : null;
    }

    private static void Bind(SqliteParameterCollection parameters, byte[] id, DirectoryEntry entry)
    {
        parameters[0].Value = id;
        parameters[1].Value = (int)DirectoryRow.StateColumn(entry.State);
        parameters[2].Value = (long)entry.Version;
        parameters[3].Value = entry.PhoneIndex;
        parameters[4].Value = entry.Region.Value;
        parameters[5].Value = entry.Channel;
        parameters[6].Value = (int)entry.Colour;
        parameters[7].Value = (int)entry.Reason;
        parameters[8].Value = (int)entry.Flags;
        parameters[9].Value = (long)entry.NameMask;
        parameters[10].Value = (long)entry.LastNegativeTestAt;
        parameters[11].Value = (long)entry.ReviewAt;
        parameters[12].Value = DirectoryRow.AppliedColumn(entry);
        parameters[13].Value = entry.Seal.IsNone ? DBNull.Value : (int)entry.Seal.Key;
        parameters[14].Value = entry.Seal.IsNone ? DBNull.Value : unchecked((long)entry.Seal.Tag);
    }
}
