using System.Data.Common;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Regions;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Stores;

/// <summary>The tokens of screens.</summary>
internal sealed class KioskStore(Database database) : IKioskStore
{
    private const string Columns = "kiosk_id, hash, label, region_code, issued_by, issued_at, expires_at, revoked_at";

    /// <inheritdoc />
    public Task AddAsync(Kiosk kiosk, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(kiosk);
        return database.WriteAsync(
            (session, token) => CountedAsync(
                session,
                $"""
                INSERT INTO kiosk ({Columns})
                VALUES (@kiosk_id, @hash, @label, @region_code, @issued_by, @issued_at, @expires_at, @revoked_at)
                """,
                token,
                ("@kiosk_id", kiosk.KioskId.ToString()),
                ("@hash", kiosk.Hash),
                ("@label", kiosk.Label),
                ("@region_code", kiosk.Region.Value),
                ("@issued_by", kiosk.IssuedBy),
                ("@issued_at", kiosk.IssuedAt),
                ("@expires_at", kiosk.ExpiresAt),
                ("@revoked_at", kiosk.RevokedAt)),
            cancellationToken);
    }

    /// <inheritdoc />
    public async Task<Kiosk?> FindAsync(Guid kioskId, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            (session, token) => session.QueryAsync(
                $"SELECT {Columns} FROM kiosk WHERE kiosk_id = @kiosk_id", Read, token, ("@kiosk_id", kioskId.ToString())),
            cancellationToken);
        return rows.SingleOrDefault();
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<Kiosk>> ListAsync(RegionCode region, long now, Kiosk? after, int limit, CancellationToken cancellationToken) =>
        await database.ReadAsync(
            (session, token) => session.QueryAsync(
                $"""
                SELECT {Columns} FROM kiosk
                 WHERE region_code >= @first AND region_code < @end AND revoked_at = 0 AND expires_at > @now
                   AND (issued_at < @after_issued_at OR (issued_at = @after_issued_at AND kiosk_id > @after_id))
                 ORDER BY issued_at DESC, kiosk_id LIMIT @limit
                """,
                Read,
                token,
                ("@first", region.Value),
                ("@end", region.End),
                ("@now", now),
                ("@after_issued_at", after?.IssuedAt ?? long.MaxValue),
                ("@after_id", after?.KioskId.ToString() ?? string.Empty),
                ("@limit", limit)),
            cancellationToken);

    /// <inheritdoc />
    public Task RevokeAsync(Guid kioskId, long at, CancellationToken cancellationToken) => database.WriteAsync(
        (session, token) => CountedAsync(
            session,
            "UPDATE kiosk SET revoked_at = @revoked_at WHERE kiosk_id = @kiosk_id AND revoked_at = 0",
            token,
            ("@revoked_at", at),
            ("@kiosk_id", kioskId.ToString())),
        cancellationToken);

    // Every node is to know of it at once.
    private static async Task<int> CountedAsync(DbSession session, string sql, CancellationToken cancellationToken, params (string, object?)[] arguments)
    {
        _ = await Generation.NextAsync(session, AccessKinds.Kiosks, cancellationToken);
        return await session.ExecuteAsync(sql, cancellationToken, arguments);
    }

    private static Kiosk Read(DbDataReader reader) => new(
        Guid.Parse(reader.GetString(0)),
        reader.GetFieldValue<byte[]>(1),
        reader.GetString(2),
        new(reader.GetInt64(3)),
        reader.GetString(4),
        reader.GetInt64(5),
        reader.GetInt64(6),
        reader.GetInt64(7));
}
