using System.Data.Common;
using System.Globalization;
using HealthPass.Grains.Documents;
using HealthPass.Kernel.Regions;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Stores;

/// <summary>The register of command documents.</summary>
internal sealed class DocumentStore(Database database) : IDocumentStore
{
    private const string DayForm = "yyyy-MM-dd";
    internal const string Columns =
        "document_id, number, issuer, region_code, issued_on, title, sha256, media_type, size, registered_by, registered_at, withdrawn_by, withdrawn_at, withdrawn_note, seal";

    // The regions above one; there are four levels of them at most.
    private const int MostAbove = 4;

    /// <inheritdoc />
    public Task<bool> AddAsync(CommandDocument document, byte[] file, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(file);
        return database.WriteAsync(
            async (session, token) =>
            {
                var added = await session.ExecuteAsync(
                    $"""
                    INSERT INTO command_document ({Columns}, number_key, issuer_key)
                    VALUES (@document_id, @number, @issuer, @region_code, @issued_on, @title, @sha256, @media_type, @size, @registered_by, @registered_at, '', 0, '', @seal,
                            @number_key, @issuer_key)
                    ON CONFLICT (region_code, issuer_key, number_key) WHERE withdrawn_at = 0 DO NOTHING
                    """,
                    token,
                    ("@document_id", document.DocumentId),
                    ("@number", document.Number),
                    ("@issuer", document.Issuer),
                    ("@region_code", document.Region.Value),
                    ("@issued_on", document.IssuedOn.ToString(DayForm, CultureInfo.InvariantCulture)),
                    ("@title", document.Title),
                    ("@sha256", document.Sha256),
                    ("@media_type", document.MediaType),
                    ("@size", document.Size),
                    ("@registered_by", document.RegisteredBy),
                    ("@registered_at", document.RegisteredAt),
                    ("@seal", SealBytes.Write(document.Seal)),
                    ("@number_key", DocumentKeys.Of(document.Number)),
                    ("@issuer_key", DocumentKeys.Of(document.Issuer)));
                if (added > 0)
                {
                    _ = await session.ExecuteAsync(
                        "INSERT INTO command_document_file (document_id, content) VALUES (@document_id, @content)",
                        token,
                        ("@document_id", document.DocumentId),
                        ("@content", file));
                }

                return added > 0;
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public async Task<bool> WithdrawAsync(CommandDocument document, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        var withdrawal = document.Withdrawal ?? throw new ArgumentException("The document is in force.", nameof(document));
        return await database.WriteAsync(
            (session, token) => session.ExecuteAsync(
                """
                UPDATE command_document SET withdrawn_by = @withdrawn_by, withdrawn_at = @withdrawn_at, withdrawn_note = @withdrawn_note, seal = @seal
                 WHERE document_id = @document_id AND withdrawn_at = 0
                """,
                token,
                ("@withdrawn_by", withdrawal.By),
                ("@withdrawn_at", withdrawal.At),
                ("@withdrawn_note", withdrawal.Note),
                ("@seal", SealBytes.Write(document.Seal)),
                ("@document_id", document.DocumentId)),
            cancellationToken) > 0;
    }

    /// <inheritdoc />
    public async Task<CommandDocument?> FindAsync(Guid documentId, CancellationToken cancellationToken) =>
        (await database.ReadAsync(
            (session, token) => session.QueryAsync($"SELECT {Columns} FROM command_document WHERE document_id = @document_id", Read, token, ("@document_id", documentId)),
            cancellationToken)).SingleOrDefault();

    /// <inheritdoc />
    public async Task<IReadOnlyList<CommandDocument>> FindByNumberAsync(string number, int limit, CancellationToken cancellationToken) => await database.ReadAsync(
        (session, token) => session.QueryAsync(
            $"SELECT {Columns} FROM command_document WHERE number_key = @number_key ORDER BY withdrawn_at, document_id LIMIT @limit",
            Read,
            token,
            ("@number_key", DocumentKeys.Of(number)),
            ("@limit", limit)),
        cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<CommandDocument>> ListAsync(DocumentQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var above = AboveOf(query.Viewer);
        var within = query.Region;
        return await database.ReadAsync(
            (session, token) => session.QueryAsync(
                $"""
                SELECT {Columns} FROM command_document
                 WHERE ((region_code >= @first AND region_code < @end) OR region_code IN (@above1, @above2, @above3, @above4))
                   AND region_code >= @within AND region_code < @within_end
                   AND number_key LIKE @number ESCAPE '!'
                   AND (@in_force = 0 OR (@in_force = 1 AND withdrawn_at = 0) OR (@in_force = 2 AND withdrawn_at <> 0))
                   AND (@from_start = 1 OR document_id < @before)
                 ORDER BY document_id DESC LIMIT @limit
                """,
                Read,
                token,
                ("@first", query.Viewer.Value),
                ("@end", query.Viewer.End),
                ("@above1", above[0]),
                ("@above2", above[1]),
                ("@above3", above[2]),
                ("@above4", above[3]),
                ("@within", within?.Value ?? 0),
                ("@within_end", within?.End ?? long.MaxValue),
                ("@number", $"%{Escaped(DocumentKeys.Of(query.Number))}%"),
                ("@in_force", query.InForce switch { null => 0, true => 1, false => 2 }),
                ("@from_start", query.Before is null ? 1 : 0),
                ("@before", query.Before ?? Guid.Empty),
                ("@limit", query.Limit)),
            cancellationToken);
    }

    /// <inheritdoc />
    public async Task<long> CountAsync(string userName, long since, CancellationToken cancellationToken) =>
        (await database.ReadAsync(
            (session, token) => session.QueryAsync(
                "SELECT CAST(COUNT(*) AS bigint) FROM command_document WHERE registered_by = @registered_by AND registered_at >= @since",
                reader => reader.GetInt64(0),
                token,
                ("@registered_by", userName),
                ("@since", since)),
            cancellationToken)).Single();

    /// <inheritdoc />
    public async Task<byte[]?> ReadFileAsync(Guid documentId, CancellationToken cancellationToken) =>
        (await database.ReadAsync(
            (session, token) => session.QueryAsync(
                "SELECT content FROM command_document_file WHERE document_id = @document_id", reader => reader.GetFieldValue<byte[]>(0), token, ("@document_id", documentId)),
            cancellationToken)).SingleOrDefault();

    private static string Escaped(string text) =>
        text.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal);

    private static long[] AboveOf(RegionCode region)
    {
        var above = new long[MostAbove];
        for (var i = 0; i < MostAbove; i++)
        {
            region = region.Parent;
            above[i] = region.Value;
        }

        return above;
    }

    /// <summary>Reads a row of <see cref="Columns"/>.</summary>
    internal static CommandDocument Read(DbDataReader reader)
    {
        // A day that is none is one that somebody has put there: the seal does not hold on any other.
        _ = DateOnly.TryParseExact(reader.GetString(4), DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var issuedOn);
        var withdrawnAt = reader.GetInt64(12);
        return new(
            reader.GetGuid(0), reader.GetString(1), reader.GetString(2), new(reader.GetInt64(3)), issuedOn, reader.GetString(5), reader.GetString(6),
            reader.GetString(7), reader.GetInt32(8), reader.GetString(9), reader.GetInt64(10))
        {
            Withdrawal = withdrawnAt == 0 ? null : new(reader.GetString(11), withdrawnAt, reader.GetString(13)),
            Seal = SealBytes.Read(reader.GetFieldValue<byte[]>(14)),
        };
    }
}
