using System.Data.Common;
using HealthPass.Grains.Campaign.Texts;
using HealthPass.Grains.Health;
using HealthPass.Kernel.Regions;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Stores;

/// <summary>How every campaign of texts stands.</summary>
internal sealed class TextStore(Database database) : ITextStore
{
    private const string Columns =
        "text_id, state, title, content, region_code, draft_region, mode, account, from_day, until_day, quota, urgent, written_by, written_at, approved_by, approved_at, effect, seal, answer_due_at";

    /// <inheritdoc />
    public Task PutAsync(TextStanding standing, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(standing);
        var draft = standing.Draft;
        return database.WriteAsync(
            (session, token) => session.ExecuteAsync(
                $"""
                INSERT INTO campaign_text ({Columns})
                VALUES (@text_id, @state, @title, @content, @region_code, @draft_region, @mode, @account, @from_day, @until_day, @quota, @urgent, @written_by, @written_at,
                        @approved_by, @approved_at, @effect, @seal, @answer_due_at)
                ON CONFLICT (text_id) DO UPDATE
                   SET state = excluded.state, region_code = excluded.region_code, approved_by = excluded.approved_by, approved_at = excluded.approved_at, effect = excluded.effect,
                       seal = excluded.seal, answer_due_at = excluded.answer_due_at
                """,
                token,
                ("@text_id", standing.TextId.ToString()),
                ("@state", standing.State),
                ("@title", draft.Title),
                ("@content", draft.Content),
                ("@region_code", standing.Region.Value),
                ("@draft_region", draft.Region.Value),
                ("@mode", (int)draft.Mode),
                ("@account", draft.Account),
                ("@from_day", draft.From.DayNumber),
                ("@until_day", draft.Until.DayNumber),
                ("@quota", draft.Quota),
                ("@urgent", draft.Urgent ? 1 : 0),
                ("@written_by", draft.By),
                ("@written_at", standing.WrittenAt.UtcTicks),
                ("@approved_by", standing.Approval?.Checker),
                ("@approved_at", standing.Approval?.At.UtcTicks),
                ("@effect", standing.Approval?.Effect),
                ("@seal", standing.Approval is { } approval ? SealBytes.Write(approval.Seal) : null),
                ("@answer_due_at", standing.AnswerDueAt?.UtcTicks)),
            cancellationToken);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<TextStanding>> ListAsync(RegionCode region, int limit, CancellationToken cancellationToken) => await database.ReadAsync(
        (session, token) => session.QueryAsync(
            $"SELECT {Columns} FROM campaign_text WHERE region_code >= @first AND region_code < @end ORDER BY written_at DESC, text_id LIMIT @limit",
            Read,
            token,
            ("@first", region.Value),
            ("@end", region.End),
            ("@limit", limit)),
        cancellationToken);

    /// <inheritdoc />
    public async Task<TextStanding?> FindAsync(Guid textId, CancellationToken cancellationToken) => (await database.ReadAsync(
        (session, token) => session.QueryAsync($"SELECT {Columns} FROM campaign_text WHERE text_id = @text_id", Read, token, ("@text_id", textId.ToString())),
        cancellationToken)).SingleOrDefault();

    /// <inheritdoc />
    public async Task<IReadOnlyList<TextStanding>> ListRunningAsync(string? account, CancellationToken cancellationToken) => await database.ReadAsync(
        (session, token) => session.QueryAsync(
            $"SELECT {Columns} FROM campaign_text WHERE state = 'running'{(account is null ? string.Empty : " AND account = @account")} ORDER BY written_at, text_id",
            Read,
            token,
            ("@account", account ?? string.Empty)),
        cancellationToken);

    private static TextStanding Read(DbDataReader reader)
    {
        var by = reader.GetString(12);
        return new(
            Guid.Parse(reader.GetString(0)),
            reader.GetString(1),
            new(
                reader.GetString(2), reader.GetString(3), new RegionCode(reader.GetInt64(5)), (TextMode)reader.GetInt32(6), reader.GetString(7), DateOnly.FromDayNumber(reader.GetInt32(8)),
                DateOnly.FromDayNumber(reader.GetInt32(9)), reader.GetInt32(10), reader.GetInt32(11) == 1, by),
            new RegionCode(reader.GetInt64(4)),
            Utc(reader.GetInt64(13)),
            reader.IsDBNull(14) ? null : new Approval(by, reader.GetString(14), reader.GetString(16), Utc(reader.GetInt64(15)), SealBytes.Read((byte[])reader.GetValue(17))),
            reader.IsDBNull(18) ? null : Utc(reader.GetInt64(18)));
    }

    // To the tick: the seal covers the time.
    private static DateTimeOffset Utc(long ticks) => new(ticks, TimeSpan.Zero);
}
