using System.Data.Common;
using System.Globalization;
using HealthPass.Storage.Common;
using Microsoft.Extensions.Options;
using Orleans.Configuration;

namespace HealthPass.Storage.Sqlite;

/// <summary>Keeps reminders in table <c>orleans_reminder</c>; a write joins the group of the file's one writer.</summary>
internal sealed class SqliteReminderTable(Database database, IOptions<ClusterOptions> cluster) : IReminderTable
{
    private const string Columns = "SELECT grain_id, reminder_name, start_time, period, version FROM orleans_reminder";
    private const string OfGrain = $"{Columns} WHERE service_id = @service AND grain_id = @grain";
    private const string OfName = $"{OfGrain} AND reminder_name = @name";
    private const string Between = $"{Columns} WHERE service_id = @service AND grain_hash > @begin AND grain_hash <= @end";
    private const string Around = $"{Columns} WHERE service_id = @service AND (grain_hash > @begin OR grain_hash <= @end)";

    private const string Upsert = """
        INSERT INTO orleans_reminder (service_id, grain_id, reminder_name, start_time, period, grain_hash, version)
        VALUES (@service, @grain, @name, @start, @period, @hash, 0)
        ON CONFLICT (service_id, grain_id, reminder_name) DO UPDATE
           SET start_time = excluded.start_time, period = excluded.period, grain_hash = excluded.grain_hash, version = version + 1
        RETURNING version
        """;

    private const string Delete =
        "DELETE FROM orleans_reminder WHERE service_id = @service AND grain_id = @grain AND reminder_name = @name AND version = @version";

    private const string DeleteAll = "DELETE FROM orleans_reminder WHERE service_id = @service";

    private readonly string _service = cluster.Value.ServiceId;

    /// <inheritdoc />
    public async Task<ReminderTableData> ReadRows(GrainId grainId) => new(await ReadAsync(OfGrain, ("@grain", grainId.ToString())));

    /// <inheritdoc />
    public async Task<ReminderTableData> ReadRows(uint begin, uint end)
    {
        // The column keeps the hash as a signed number, which turns some ranges that go round into plain ones and the other way about.
        var (from, to) = (unchecked((int)begin), unchecked((int)end));
        return new(await ReadAsync(from < to ? Between : Around, ("@begin", from), ("@end", to)));
    }

    /// <inheritdoc />
    public async Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName) =>
        await ReadAsync(OfName, ("@grain", grainId.ToString()), ("@name", reminderName)) is [var entry] ? entry : null;

    /// <inheritdoc />
    public async Task<string?> UpsertRow(ReminderEntry entry)
    {
        var start = entry.StartAt.Kind == DateTimeKind.Local ? entry.StartAt.ToUniversalTime() : entry.StartAt;
        var versions = await database.WriteAsync(
            (session, token) => session.QueryAsync(
                Upsert,
                row => row.GetInt64(0),
                token,
                ("@service", _service),
                ("@grain", entry.GrainId.ToString()),
                ("@name", entry.ReminderName),
                ("@start", start),
                ("@period", (long)entry.Period.TotalMilliseconds),
                ("@hash", unchecked((int)entry.GrainId.GetUniformHashCode()))),
            CancellationToken.None);
        return versions[0].ToString(CultureInfo.InvariantCulture);
    }

    /// <inheritdoc />
    public Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag) => database.WriteAsync(
        async (session, token) => await session.ExecuteAsync(
            Delete,
            token,
            ("@service", _service),
            ("@grain", grainId.ToString()),
            ("@name", reminderName),
            ("@version", long.Parse(eTag, CultureInfo.InvariantCulture))) > 0,
        CancellationToken.None);

    /// <inheritdoc />
    public Task TestOnlyClearTable() => database.WriteAsync(
        (session, token) => session.ExecuteAsync(DeleteAll, token, ("@service", _service)), CancellationToken.None);

    private static ReminderEntry EntryOf(DbDataReader row) => new()
    {
        GrainId = GrainId.Parse(row.GetString(0), CultureInfo.InvariantCulture),
        ReminderName = row.GetString(1),
        StartAt = DateTime.SpecifyKind(row.GetDateTime(2), DateTimeKind.Utc),
        Period = TimeSpan.FromMilliseconds(row.GetInt64(3)),
        ETag = row.GetInt64(4).ToString(CultureInfo.InvariantCulture),
    };

    private Task<List<ReminderEntry>> ReadAsync(string query, params (string Name, object? Value)[] arguments) => database.ReadAsync(
        (session, token) => session.QueryAsync(query, EntryOf, token, [("@service", _service), .. arguments]), CancellationToken.None);
}
