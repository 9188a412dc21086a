using System.Data.Common;
using HealthPass.Grains.Campaign.Tasks.Dispatches;
using HealthPass.Grains.Campaign.Tasks.Supervision;
using HealthPass.Kernel.Regions;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Stores;

/// <summary>Who was reminded of what.</summary>
internal sealed class ReminderStore(Database database) : IReminderStore
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<DispatchStanding>> ReadOpenAsync(Guid after, int limit, CancellationToken cancellationToken) => await database.ReadAsync(
        (session, token) => session.QueryAsync(
            $"SELECT {DispatchRow.Columns} FROM campaign_dispatch AS d WHERE d.is_open = 1 AND d.dispatch_id > @after ORDER BY d.dispatch_id LIMIT @limit",
            DispatchRow.Read,
            token,
            ("@after", after == Guid.Empty ? string.Empty : after.ToString()),
            ("@limit", limit)),
        cancellationToken);

    /// <inheritdoc />
    public async Task<ILookup<Guid, ReminderDue>> ReadSentAsync(Guid first, Guid last, CancellationToken cancellationToken) => (await database.ReadAsync(
        (session, token) => session.QueryAsync(
            "SELECT dispatch_id, stage, audience, round FROM campaign_reminder WHERE dispatch_id >= @first AND dispatch_id <= @last",
            reader => (Dispatch: Guid.Parse(reader.GetString(0)), Due: ReadDue(reader, 1)),
            token,
            ("@first", first.ToString()),
            ("@last", last.ToString())),
        cancellationToken)).ToLookup(sent => sent.Dispatch, sent => sent.Due);

    /// <inheritdoc />
    public async Task<bool> AddAsync(Reminder reminder, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reminder);
        return await database.WriteAsync(
            (session, token) => session.ExecuteAsync(
                """
                INSERT INTO campaign_reminder (dispatch_id, stage, audience, round, region_code, title, unit_name, sent_at)
                VALUES (@dispatch_id, @stage, @audience, @round, @region_code, @title, @unit_name, @sent_at)
                ON CONFLICT (dispatch_id, stage, audience, round) DO NOTHING
                """,
                token,
                ("@dispatch_id", reminder.DispatchId.ToString()),
                ("@stage", (int)reminder.Due.Stage),
                ("@audience", (int)reminder.Due.Audience),
                ("@round", reminder.Due.Round),
                ("@region_code", reminder.Region.Value),
                ("@title", reminder.Title),
                ("@unit_name", reminder.UnitName),
                ("@sent_at", reminder.SentAt)),
            cancellationToken) > 0;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<Reminder>> ListAsync(RegionCode region, bool forUnit, int limit, CancellationToken cancellationToken) => await database.ReadAsync(
        (session, token) => session.QueryAsync(
            $"""
            SELECT r.dispatch_id, r.stage, r.audience, r.round, r.region_code, r.title, r.unit_name, r.sent_at
              FROM campaign_reminder AS r JOIN campaign_dispatch AS d ON d.dispatch_id = r.dispatch_id
             WHERE r.region_code = @region_code AND r.audience {(forUnit ? "=" : "<>")} 0 AND d.is_open = 1
             ORDER BY r.sent_at DESC, r.dispatch_id, r.stage, r.round LIMIT @limit
            """,
            reader => new Reminder(
                Guid.Parse(reader.GetString(0)), ReadDue(reader, 1), new(reader.GetInt64(4)), reader.GetString(5), reader.GetString(6), reader.GetInt64(7)),
            token,
            ("@region_code", region.Value),
            ("@limit", limit)),
        cancellationToken);

    private static ReminderDue ReadDue(DbDataReader reader, int at) => new((ReminderStage)reader.GetInt32(at), (ReminderAudience)reader.GetInt32(at + 1), reader.GetInt32(at + 2));
}
