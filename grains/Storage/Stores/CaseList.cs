using System.Data.Common;
using HealthPass.Grains.Cases;
using HealthPass.Kernel.Regions;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Stores;

/// <summary>The list of cases.</summary>
internal sealed class CaseList(Database database) : ICaseList
{
    private const string Columns =
        "case_id, kind, state, region_code, scope_code, tiers, title, reason_code, document_number, people, maker, opened_at, due_at, look_at, document_id, barred";

    // Whose desk a case lies on depends on where it belongs, or on where everybody lives whom it concerns.
    private const string OnDesk =
        """
        kind = @kind AND state = @state AND (tiers & @tier) <> 0 AND NOT (@not_own = 1 AND (lower(maker) = lower(@user_name) OR replace(barred, '|' || lower(@user_name) || '|', '') <> barred))
          AND CASE WHEN @by_scope = 1 THEN scope_code ELSE region_code END >= @first AND CASE WHEN @by_scope = 1 THEN scope_code ELSE region_code END < @end
        """;

    /// <inheritdoc />
    public Task PutAsync(CaseEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return database.WriteAsync(
            (session, token) => session.ExecuteAsync(
                $"""
                INSERT INTO case_list ({Columns})
                VALUES (@case_id, @kind, @state, @region_code, @scope_code, @tiers, @title, @reason_code, @document_number, @people, @maker, @opened_at, @due_at, @look_at, @document_id, @barred)
                ON CONFLICT (case_id) DO UPDATE
                   SET kind = excluded.kind, state = excluded.state, region_code = excluded.region_code, scope_code = excluded.scope_code,
                       tiers = excluded.tiers, title = excluded.title, reason_code = excluded.reason_code,
                       document_number = excluded.document_number, people = excluded.people, maker = excluded.maker,
                       opened_at = excluded.opened_at, due_at = excluded.due_at, look_at = excluded.look_at, document_id = excluded.document_id, barred = excluded.barred
                """,
                token,
                ("@case_id", entry.CaseId),
                ("@kind", entry.Kind),
                ("@state", entry.State),
                ("@region_code", entry.Region.Value),
                ("@scope_code", entry.Scope.Value),
                ("@tiers", entry.Tiers),
                ("@title", entry.Title),
                ("@reason_code", entry.Reason),
                ("@document_number", entry.Document),
                ("@people", entry.People),
                ("@maker", entry.Opener),
                ("@opened_at", entry.OpenedAt),
                ("@due_at", entry.DueAt),
                ("@look_at", entry.LookAt),
                ("@document_id", entry.DocumentId?.ToString() ?? string.Empty),
                ("@barred", entry.Barred)),
            cancellationToken);
    }

    /// <inheritdoc />
    public Task RemoveAsync(Guid caseId, CancellationToken cancellationToken) => database.WriteAsync(
        (session, token) => session.ExecuteAsync("DELETE FROM case_list WHERE case_id = @case_id", token, ("@case_id", caseId)), cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<CaseEntry>> ListAsync(string kind, RegionCode region, string? state, int limit, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            (session, token) => state is null
                ? session.QueryAsync(
                    $"""
                    SELECT {Columns} FROM case_list
                     WHERE kind = @kind AND region_code >= @first AND region_code < @end
                     ORDER BY opened_at DESC, case_id LIMIT @limit
                    """,
                    Read,
                    token,
                    ("@kind", kind),
                    ("@first", region.Value),
                    ("@end", region.End),
                    ("@limit", limit))
                : session.QueryAsync(
                    $"""
                    SELECT {Columns} FROM case_list
                     WHERE kind = @kind AND state = @state AND region_code >= @first AND region_code < @end
                     ORDER BY opened_at DESC, case_id LIMIT @limit
                    """,
                    Read,
                    token,
                    ("@kind", kind),
                    ("@state", state),
                    ("@first", region.Value),
                    ("@end", region.End),
                    ("@limit", limit)),
            cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<CaseEntry>> ListOfOpenerAsync(string kind, string opener, int limit, CancellationToken cancellationToken) => await database.ReadAsync(
        (session, token) => session.QueryAsync(
            $"SELECT {Columns} FROM case_list WHERE kind = @kind AND maker = @maker ORDER BY opened_at DESC, case_id LIMIT @limit",
            Read,
            token,
            ("@kind", kind),
            ("@maker", opener),
            ("@limit", limit)),
        cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<string, CaseCount>> CountStatesAsync(string kind, RegionCode region, long now, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            (session, token) => session.QueryAsync(
                """
                SELECT state, CAST(COUNT(*) AS bigint), CAST(COALESCE(SUM(CASE WHEN due_at <= @now THEN 1 ELSE 0 END), 0) AS bigint)
                  FROM case_list WHERE kind = @kind AND region_code >= @first AND region_code < @end GROUP BY state
                """,
                reader => KeyValuePair.Create(reader.GetString(0), new CaseCount((int)reader.GetInt64(1), (int)reader.GetInt64(2))),
                token,
                ("@kind", kind),
                ("@now", now),
                ("@first", region.Value),
                ("@end", region.End)),
            cancellationToken);
        return rows.ToDictionary(StringComparer.Ordinal);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<CaseEntry>> ListByDocumentAsync(Guid documentId, RegionCode region, int limit, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            (session, token) => session.QueryAsync(
                $"""
                SELECT {Columns} FROM case_list
                 WHERE document_id = @document_id
                   AND ((region_code >= @first AND region_code < @end) OR (scope_code >= @first AND scope_code < @end))
                 ORDER BY opened_at DESC, case_id LIMIT @limit
                """,
                Read,
                token,
                ("@document_id", documentId.ToString()),
                ("@first", region.Value),
                ("@end", region.End),
                ("@limit", limit)),
            cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<CaseEntry>> ReadDeskAsync(CaseDesk desk, CaseCursor? after, int limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return await database.ReadAsync(
            (session, token) => after is not { } place
                ? session.QueryAsync(
                    $"SELECT {Columns} FROM case_list WHERE {OnDesk} ORDER BY due_at, case_id LIMIT @limit",
                    Read,
                    token,
                    [.. ArgumentsOf(desk), ("@limit", limit)])
                : session.QueryAsync(
                    $"""
                    SELECT {Columns} FROM case_list
                     WHERE {OnDesk} AND (due_at > @due_at OR (due_at = @due_at AND case_id > @case_id))
                     ORDER BY due_at, case_id LIMIT @limit
                    """,
                    Read,
                    token,
                    [.. ArgumentsOf(desk), ("@limit", limit), ("@due_at", place.DueAt), ("@case_id", place.CaseId)]),
            cancellationToken);
    }

    /// <inheritdoc />
    public async Task<CaseCount> CountDeskAsync(CaseDesk desk, long now, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(desk);

        // What is overdue comes first, so that the first so many rows hold as much of it as is counted.
        var rows = await database.ReadAsync(
            (session, token) => session.QueryAsync(
                $"""
                SELECT CAST(COUNT(*) AS bigint), CAST(COALESCE(SUM(CASE WHEN due_at <= @now THEN 1 ELSE 0 END), 0) AS bigint)
                  FROM (SELECT due_at FROM case_list WHERE {OnDesk} ORDER BY due_at, case_id LIMIT @limit) AS waiting
                """,
                reader => new CaseCount((int)reader.GetInt64(0), (int)reader.GetInt64(1)),
                token,
                [.. ArgumentsOf(desk), ("@limit", most), ("@now", now)]),
            cancellationToken);
        return rows[0];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<Guid>> ReadDueAsync(string kind, long now, int limit, CancellationToken cancellationToken) => await database.ReadAsync(
        (session, token) => session.QueryAsync(
            "SELECT case_id FROM case_list WHERE kind = @kind AND look_at <= @now ORDER BY look_at, case_id LIMIT @limit",
            reader => reader.GetGuid(0),
            token,
            ("@kind", kind),
            ("@now", now),
            ("@limit", limit)),
        cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<Guid>> ReadInStateAsync(string kind, string state, int limit, CancellationToken cancellationToken) => await database.ReadAsync(
        (session, token) => session.QueryAsync(
            "SELECT case_id FROM case_list WHERE kind = @kind AND state = @state ORDER BY opened_at, case_id LIMIT @limit",
            reader => reader.GetGuid(0),
            token,
            ("@kind", kind),
            ("@state", state),
            ("@limit", limit)),
        cancellationToken);

    private static (string, object?)[] ArgumentsOf(CaseDesk desk) =>
    [
        ("@kind", desk.Kind),
        ("@state", desk.State),
        ("@tier", CaseEntry.BitOf(desk.Official.Region.Level)),
        ("@not_own", desk.NotOwn ? 1 : 0),
        ("@user_name", desk.Official.UserName),
        ("@by_scope", desk.ByScope ? 1 : 0),
        ("@first", desk.Official.Region.Value),
        ("@end", desk.Official.Region.End),
    ];

    private static CaseEntry Read(DbDataReader reader) => new(
        reader.GetGuid(0),
        reader.GetString(1),
        reader.GetString(2),
        new(reader.GetInt64(3)),
        new(reader.GetInt64(4)),
        reader.GetInt32(5),
        reader.GetString(6),
        reader.GetString(7),
        reader.GetString(8),
        reader.GetInt32(9),
        reader.GetString(10),
        reader.GetInt64(11),
        reader.GetInt64(12),
        reader.GetInt64(13))
    {
        DocumentId = Guid.TryParse(reader.GetString(14), out var documentId) ? documentId : null,
        Barred = reader.GetString(15),
    };
}
