using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using HealthPass.Grains.Lists;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Stores;

/// <summary>Lists that were uploaded, and their rows.</summary>
internal sealed class ListStore(Database database) : IListStore
{
    private const string Columns = "upload_id, kind, owner, region_code, file_name, state, row_count, bad, done, refused, created_at, subject, unchanged";
    private const string RowColumns = "upload_id, row_number, cells, token, outcome, code, detail, result";

    private static readonly RowStatement PutRows = new(
        "list_row",
        RowColumns.Split(", "),
        "ON CONFLICT (upload_id, row_number) DO UPDATE SET cells = excluded.cells, token = excluded.token, outcome = excluded.outcome, code = excluded.code, detail = excluded.detail, result = excluded.result");

    /// <inheritdoc />
    public Task PutAsync(ListUpload upload, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(upload);
        return database.WriteAsync(
            (session, token) => session.ExecuteAsync(
                $"""
                INSERT INTO list_upload ({Columns})
                VALUES (@upload_id, @kind, @owner, @region_code, @file_name, @state, @row_count, @bad, @done, @refused, @created_at, @subject, @unchanged)
                ON CONFLICT (upload_id) DO UPDATE
                   SET state = excluded.state, row_count = excluded.row_count, bad = excluded.bad, done = excluded.done, refused = excluded.refused, unchanged = excluded.unchanged
                """,
                token,
                ("@upload_id", upload.UploadId.ToString()),
                ("@kind", upload.Kind),
                ("@owner", upload.Owner),
                ("@region_code", upload.Region.Value),
                ("@file_name", upload.FileName),
                ("@state", (int)upload.State),
                ("@row_count", upload.Rows),
                ("@bad", upload.Bad),
                ("@done", upload.Done),
                ("@refused", upload.Refused),
                ("@created_at", upload.CreatedAt),
                ("@subject", upload.Subject),
                ("@unchanged", upload.Unchanged)),
            cancellationToken);
    }

    /// <inheritdoc />
    public async Task<ListUpload?> FindAsync(Guid uploadId, CancellationToken cancellationToken) => (await database.ReadAsync(
        (session, token) => session.QueryAsync($"SELECT {Columns} FROM list_upload WHERE upload_id = @upload_id", Read, token, ("@upload_id", uploadId.ToString())),
        cancellationToken)).SingleOrDefault();

    /// <inheritdoc />
    public async Task<IReadOnlyList<ListUpload>> ListAsync(string kind, string subject, string owner, int limit, CancellationToken cancellationToken) => await database.ReadAsync(
        (session, token) => session.QueryAsync(
            $"SELECT {Columns} FROM list_upload WHERE kind = @kind AND subject = @subject AND owner = @owner ORDER BY created_at DESC, upload_id LIMIT @limit",
            Read,
            token,
            ("@kind", kind),
            ("@subject", subject),
            ("@owner", owner),
            ("@limit", limit)),
        cancellationToken);

    /// <inheritdoc />
    public async Task<ListUpload?> NextAsync(CancellationToken cancellationToken) => (await database.ReadAsync(
        (session, token) => session.QueryAsync(
            $"SELECT {Columns} FROM list_upload WHERE state = @state ORDER BY created_at, upload_id LIMIT 1", Read, token, ("@state", (int)ListState.Applying)),
        cancellationToken)).SingleOrDefault();

    /// <inheritdoc />
    public Task PutRowsAsync(Guid uploadId, IReadOnlyList<ListEntry> entries, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return database.WriteAsync(
            async (session, token) =>
            {
                await PutRows.WriteAsync(
                    session,
                    entries,
                    entry =>
                    [
                        uploadId.ToString(), entry.Number, JsonSerializer.Serialize(entry.Cells), entry.Token.ToString(), (int)entry.Outcome, entry.Code, entry.Detail, entry.Result,
                    ],
                    token);
                return true;
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<ListEntry>> ReadRowsAsync(
        Guid uploadId, int after, IReadOnlyList<ListOutcome> outcomes, int limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outcomes);

        // Numbers of a few values that are our own.
        var wanted = string.Join(", ", outcomes.Select(outcome => ((int)outcome).ToString(CultureInfo.InvariantCulture)));
        return await database.ReadAsync(
            (session, token) => session.QueryAsync(
                $"""
                SELECT {RowColumns} FROM list_row
                 WHERE upload_id = @upload_id AND row_number > @after AND outcome IN ({wanted}) ORDER BY row_number LIMIT @limit
                """,
                ReadRow,
                token,
                ("@upload_id", uploadId.ToString()),
                ("@after", after),
                ("@limit", limit)),
            cancellationToken);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<ListOutcome, int>> CountAsync(Guid uploadId, CancellationToken cancellationToken) => (await database.ReadAsync(
        (session, token) => session.QueryAsync(
            "SELECT outcome, CAST(COUNT(*) AS bigint) FROM list_row WHERE upload_id = @upload_id GROUP BY outcome",
            reader => KeyValuePair.Create((ListOutcome)reader.GetInt32(0), (int)reader.GetInt64(1)),
            token,
            ("@upload_id", uploadId.ToString())),
        cancellationToken)).ToDictionary();

    /// <inheritdoc />
    public Task RemoveAsync(Guid uploadId, CancellationToken cancellationToken) => database.WriteAsync(
        async (session, token) =>
        {
            _ = await session.ExecuteAsync("DELETE FROM list_row WHERE upload_id = @upload_id", token, ("@upload_id", uploadId.ToString()));
            return await session.ExecuteAsync("DELETE FROM list_upload WHERE upload_id = @upload_id", token, ("@upload_id", uploadId.ToString()));
        },
        cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<Guid>> ListBeforeAsync(long before, int limit, CancellationToken cancellationToken) => await database.ReadAsync(
        (session, token) => session.QueryAsync(
            "SELECT upload_id FROM list_upload WHERE created_at < @before ORDER BY created_at LIMIT @limit",
            reader => Guid.Parse(reader.GetString(0)),
            token,
            ("@before", before),
            ("@limit", limit)),
        cancellationToken);

    private static ListUpload Read(DbDataReader reader) => new(
        Guid.Parse(reader.GetString(0)), reader.GetString(1), reader.GetString(2), new(reader.GetInt64(3)), reader.GetString(4), (ListState)reader.GetInt32(5),
        reader.GetInt32(6), reader.GetInt32(7), reader.GetInt32(8), reader.GetInt32(9), reader.GetInt64(10))
    {
        Subject = reader.GetString(11),
        Unchanged = reader.GetInt32(12),
    };

    private static ListEntry ReadRow(DbDataReader reader) => new(
        reader.GetInt32(1),
        JsonSerializer.Deserialize<ImmutableArray<string>>(reader.GetString(2)),
        Guid.Parse(reader.GetString(3)),
        (ListOutcome)reader.GetInt32(4),
        reader.GetString(5),
        reader.GetString(6),
        reader.GetString(7));
}
