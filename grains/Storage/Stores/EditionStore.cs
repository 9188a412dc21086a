using HealthPass.Grains.Counting.History;
using HealthPass.Grains.Documents;
using HealthPass.Grains.Editions;
using HealthPass.Grains.People;
using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Regions;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Stores;

/// <summary>Brings stored codes from one edition to another.</summary>
internal sealed class EditionStore(Database database, IHistoryStore history) : IEditionStore
{
    // What is counted under a region's own code.
    private static readonly MovedSums[] OwnSums =
    [
        new("registered_tally", ["node"], ["green", "yellow", "red"], []),
        new("show_tally", ["node", "day"], ["shows"], []),
        new("channel_tally", ["channel", "node"], ["persons"], []),
        new("campaign_carrier_count", ["text_id", "carrier", "hour"], ["submitted", "delivered", "failed"], []),
    ];

    // What includes everything below.
    private static readonly MovedSums[] WholeSums =
    [
        new("region_day", ["day"], ["registered", "gained", "active", "shows", "allow", "check_", "deny", "venues", "venues_scanned"], []),
        new("region_point", ["slot"], ["registered", "active", "shows", "allow", "check_", "deny"], ["at"]),
    ];

    private static readonly (string Table, string Column)[] Places =
    [
        ("scan_tally", "region_code"), ("venue_directory", "region_code"), ("expected_venue", "region_code"), ("person_look", "region_code"), ("hotline_review", "region_code"),
        ("case_list", "region_code"), ("case_list", "scope_code"), ("campaign_unit", "region_code"), ("campaign_task", "region_code"), ("campaign_dispatch", "region_code"),
        ("campaign_dispatch", "issuer_code"), ("campaign_reminder", "region_code"), ("campaign_text", "region_code"), ("campaign_message", "region_code"), ("campaign_applied", "region_code"),
        ("campaign_mark", "region_code"),
    ];

    private static readonly string[] Rights = ["staff_account", "kiosk", "api_key"];

    /// <inheritdoc />
    public async Task<EditionMark?> ReadAsync(CancellationToken cancellationToken) => (await database.ReadAsync(
        (session, token) => session.QueryAsync(
            "SELECT edition, begun_at, done_at FROM region_edition ORDER BY begun_at DESC, edition DESC LIMIT 1",
            reader => new EditionMark(reader.GetString(0), reader.GetInt64(1), reader.GetInt64(2)),
            token),
        cancellationToken)).SingleOrDefault();

    /// <inheritdoc />
    public Task BeginAsync(string edition, long at, CancellationToken cancellationToken) => database.WriteAsync(
        (session, token) => session.ExecuteAsync(
            "INSERT INTO region_edition (edition, begun_at, done_at) VALUES (@edition, @at, 0) ON CONFLICT (edition) DO NOTHING", token, ("@edition", edition), ("@at", at)),
        cancellationToken);

    /// <inheritdoc />
    public Task EndAsync(string edition, long at, CancellationToken cancellationToken) => database.WriteAsync(
        (session, token) => session.ExecuteAsync("UPDATE region_edition SET done_at = @at WHERE edition = @edition", token, ("@at", at), ("@edition", edition)),
        cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> ReadUnshippedAsync(CancellationToken cancellationToken) =>
        [.. (await history.ReadProgressAsync(cancellationToken)).Where(node => !node.Stopped).Select(node => node.Node).Order(StringComparer.Ordinal)];

    /// <inheritdoc />
    public async Task<IReadOnlyList<RegionCode>> ReadCodesAsync(CancellationToken cancellationToken)
    {
        IEnumerable<(string Table, string Column)> all =
        [
            .. Places, .. OwnSums.Concat(WholeSums).Select(sums => (sums.Table, "region_code")), .. Rights.Select(table => (table, "region_code")),
            (database.ScanTable, "region_code"), ("person_directory", "region_code"), ("active_sketch", "region_code"), ("published_count", "region_code"),
            ("region_target", "region_code"), ("command_document", "region_code"),
        ];
        var codes = new HashSet<RegionCode>();
        foreach (var (table, column) in all)
        {
            codes.UnionWith(await database.ReadAsync(
                (session, token) => session.QueryAsync($"SELECT DISTINCT {column} FROM {table}", reader => new RegionCode(reader.GetInt64(0)), token), cancellationToken));
        }

        return [.. codes];
    }

    /// <inheritdoc />
    public Task MoveAsync(CodeMove move, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(move);
        return database.WriteAsync(
            async (session, token) =>
            {
                // Whoever moves at the same time waits here, and finds nothing left: rows are read after it.
                _ = await session.ExecuteAsync("UPDATE region_edition SET begun_at = begun_at WHERE done_at = 0", token);
                foreach (var sums in OwnSums)
                {
                    await sums.MoveAsync(session, move.From, move.To, token);
                }

                foreach (var (table, column) in Places.Append((database.ScanTable, "region_code")))
                {
                    await UpdateAsync(session, table, column, move, token);
                }

                await MoveSketchesAsync(session, move, token);
                if (move.IsWhole)
                {
                    await MoveWholeAsync(session, move, token);
                }

                return true;
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<DirectoryEntry>> ReadPersonsAsync(RegionCode code, int limit, CancellationToken cancellationToken) => await database.ReadAsync(
        (session, token) => session.QueryAsync(
            $"SELECT {DirectoryRow.Columns} FROM person_directory WHERE region_code = @region LIMIT @limit", DirectoryRow.Read, token, ("@region", code.Value), ("@limit", limit)),
        cancellationToken);

    /// <inheritdoc />
    public Task WritePersonsAsync(RegionCode from, IReadOnlyList<DirectoryEntry> rows, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return database.WriteAsync(
            async (session, token) =>
            {
                foreach (var row in rows)
                {
                    _ = await session.ExecuteAsync(
                        DirectoryRow.SetRegion,
                        token,
                        ("@region", row.Region.Value),
                        ("@seal_key", row.Seal.IsNone ? null : (int)row.Seal.Key),
                        ("@seal", row.Seal.IsNone ? null : unchecked((long)row.Seal.Tag)),
                        ("@person_id", row.PersonId.ToBytes()),
                        ("@from", from.Value));
                }

                return true;
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<CommandDocument>> ReadDocumentsAsync(RegionCode code, CancellationToken cancellationToken) => await database.ReadAsync(
        (session, token) => session.QueryAsync(
            $"SELECT {DocumentStore.Columns} FROM command_document WHERE region_code = @region ORDER BY document_id", DocumentStore.Read, token, ("@region", code.Value)),
        cancellationToken);

    /// <inheritdoc />
    public async Task<bool> WriteDocumentAsync(CommandDocument document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        return await database.WriteAsync(
            (session, token) => session.ExecuteAsync(
                """
                UPDATE command_document SET region_code = @region, seal = @seal
                 WHERE document_id = @document_id AND (withdrawn_at <> 0 OR NOT EXISTS (
                       SELECT 1 FROM command_document AS other
                        WHERE other.region_code = @region AND other.issuer_key = command_document.issuer_key AND other.number_key = command_document.number_key
                          AND other.withdrawn_at = 0 AND other.document_id <> command_document.document_id))
                """,
                token,
                ("@region", document.Region.Value),
                ("@seal", SealBytes.Write(document.Seal)),
                ("@document_id", document.DocumentId)),
            cancellationToken) > 0;
    }

    private static async Task MoveWholeAsync(DbSession session, CodeMove move, CancellationToken token)
    {
        foreach (var sums in WholeSums)
        {
            foreach (var region in move.Losing)
            {
                await sums.SubtractAsync(session, move.From, region, token);
            }

            foreach (var region in move.Gaining)
            {
                await sums.AddAsync(session, move.From, region, token);
            }

            await sums.MoveAsync(session, move.From, move.To, token);
        }

        // What was told of two is not what would have been told of them together.
        _ = await session.ExecuteAsync(
            """
            UPDATE published_count SET region_code = @to
             WHERE region_code = @from AND NOT EXISTS (SELECT 1 FROM published_count AS other WHERE other.region_code = @to)
            """,
            token,
            ("@to", move.To.Value),
            ("@from", move.From.Value));
        foreach (var table in Rights)
        {
            await UpdateAsync(session, table, "region_code", move, token);
        }

        _ = await session.ExecuteAsync(
            "UPDATE api_key SET scope = @to WHERE scope = @from", token, ("@to", $"region:{move.To}"), ("@from", $"region:{move.From}"));

        // A target that was set for the successor itself stands.
        _ = await session.ExecuteAsync(
            """
            DELETE FROM region_target
             WHERE region_code = @from AND EXISTS (SELECT 1 FROM region_target AS other WHERE other.region_code = @to)
            """,
            token,
            ("@from", move.From.Value),
            ("@to", move.To.Value));
        await UpdateAsync(session, "region_target", "region_code", move, token);
    }

    // A sketch includes what lies below. One cannot be taken out of another: the regions that lose keep their estimate of the day.
    private static async Task MoveSketchesAsync(DbSession session, CodeMove move, CancellationToken token)
    {
        foreach (var region in move.IsWhole ? move.Gaining.Prepend(move.To) : [])
        {
            var rows = await session.QueryAsync(
                """
                SELECT s.node, s.day, s.sketch, o.sketch FROM active_sketch AS s
                  LEFT JOIN active_sketch AS o ON o.node = s.node AND o.day = s.day AND o.region_code = @to
                 WHERE s.region_code = @from
                """,
                reader => (Node: reader.GetString(0), Day: reader.GetFieldValue<DateOnly>(1), Moved: reader.GetFieldValue<byte[]>(2),
                    Own: reader.IsDBNull(3) ? null : reader.GetFieldValue<byte[]>(3)),
                token,
                ("@to", region.Value),
                ("@from", move.From.Value));
            foreach (var (node, day, moved, own) in rows)
            {
                var union = HyperLogLog.FromBytes(moved);
                if (own is not null)
                {
                    union.Merge(HyperLogLog.FromBytes(own));
                }

                _ = await session.ExecuteAsync(
                    """
                    INSERT INTO active_sketch (node, day, region_code, sketch) VALUES (@node, @day, @region, @sketch)
                    ON CONFLICT (day, region_code, node) DO UPDATE SET sketch = excluded.sketch
                    """,
                    token,
                    ("@node", node),
                    ("@day", day),
                    ("@region", region.Value),
                    ("@sketch", union.ToBytes()));
            }
        }

        _ = await session.ExecuteAsync("DELETE FROM active_sketch WHERE region_code = @from", token, ("@from", move.From.Value));
    }

    private static Task<int> UpdateAsync(DbSession session, string table, string column, CodeMove move, CancellationToken token) => session.ExecuteAsync(
        $"UPDATE {table} SET {column} = @to WHERE {column} = @from", token, ("@to", move.To.Value), ("@from", move.From.Value));
}
