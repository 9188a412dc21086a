using HealthPass.Grains.Clockwork;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Stores;

/// <summary>Tries whether the database takes writes.</summary>
internal sealed class WriteProbeStore(Database database) : IWriteProbe
{
    /// <inheritdoc />
    public Task WriteAsync(long at, CancellationToken cancellationToken) => database.WriteAsync(
        (session, token) => session.ExecuteAsync(
            "INSERT INTO write_probe (node, at) VALUES (@node, @at) ON CONFLICT (node) DO UPDATE SET at = excluded.at",
            token,
            ("@node", database.Node),
            ("@at", at)),
        cancellationToken);

    /// <inheritdoc />
    public Task TryAuditAsync(CancellationToken cancellationToken) => database.WriteAsync(
        async (session, token) =>
        {
            // At a place that no line ever has, so that it stands in nobody's way for the moment that it is there.
            _ = await session.ExecuteAsync("SAVEPOINT audit_probe", token);
            _ = await session.ExecuteAsync(
                """
                INSERT INTO audit_entry (sequence, at, actor, action, subject, detail, previous_hash, hash)
                VALUES (-1, '', '', '', '', '', @none, @none)
                """,
                token,
                ("@none", Array.Empty<byte>()));
            _ = await session.ExecuteAsync("ROLLBACK TO SAVEPOINT audit_probe", token);
            return await session.ExecuteAsync("RELEASE SAVEPOINT audit_probe", token);
        },
        cancellationToken);
}
