using System.Data.Common;
using System.Globalization;
using HealthPass.Grains.Audit;
using HealthPass.Kernel.Faults;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Stores;

/// <summary>The append-only audit table.</summary>
internal sealed class AuditStore(Database database) : IAuditStore
{
    private const string Columns = "sequence, at, actor, action, subject, detail, previous_hash, hash";

    private static readonly RowStatement Insert = new("audit_entry", Columns.Split(", "), "");

    /// <inheritdoc />
    public async Task<AuditEntry?> ReadHeadAsync(CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            (session, token) => session.QueryAsync($"SELECT {Columns} FROM audit_entry ORDER BY sequence DESC LIMIT 1", Read, token),
            cancellationToken);
        return rows.SingleOrDefault();
    }

    /// <inheritdoc />
    public async Task AppendAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entries);
        try
        {
            await database.WriteAsync(
                async (session, token) =>
                {
                    await Insert.WriteAsync(session, entries, Values, token);
                    return true;
                },
                cancellationToken);
        }
        catch (Exception error) when (database.IsKeyTaken(error))
        {
            throw new StorageConflictException("A line of the audit trail has been written by another process.", error);
        }
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<AuditEntry>> ReadAsync(long afterSequence, int limit, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            (session, token) => session.QueryAsync(
                $"SELECT {Columns} FROM audit_entry WHERE sequence > @after ORDER BY sequence LIMIT @limit",
                Read,
                token,
                ("@after", afterSequence),
                ("@limit", limit)),
            cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<AuditEntry>> ReadBeforeAsync(long beforeSequence, int limit, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            (session, token) => session.QueryAsync(
                $"SELECT {Columns} FROM audit_entry WHERE sequence < @before ORDER BY sequence DESC LIMIT @limit",
                Read,
                token,
                ("@before", beforeSequence),
                ("@limit", limit)),
            cancellationToken);

    /// <inheritdoc />
    public async Task<AuditEntry?> FindFollowerAsync(byte[] previousHash, CancellationToken cancellationToken) =>
        (await database.ReadAsync(
            (session, token) => session.QueryAsync(
                $"SELECT {Columns} FROM audit_entry WHERE previous_hash = @previous ORDER BY sequence LIMIT 1", Read, token, ("@previous", previousHash)),
            cancellationToken)).SingleOrDefault();

    private static object?[] Values(AuditEntry entry) =>
    [
        entry.Sequence, entry.At.ToString("O", CultureInfo.InvariantCulture), entry.Actor, entry.Action, entry.Subject, entry.Detail, entry.PreviousHash, entry.Hash,
    ];

    private static AuditEntry Read(DbDataReader reader) => new(
        reader.GetInt64(0),
        DateTimeOffset.ParseExact(reader.GetString(1), "O", CultureInfo.InvariantCulture),
        reader.GetString(2),
        reader.GetString(3),
        reader.GetString(4),
        reader.GetString(5),
        reader.GetFieldValue<byte[]>(6),
        reader.GetFieldValue<byte[]>(7));
}
