using HealthPass.Grains.Audit;
using HealthPass.Grains.Audit.Anchors;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Postgres;

/// <summary>Looks for the audit's table and its triggers on the PostgreSQL server.</summary>
internal sealed class PostgresAuditGuard(Database database) : IAuditGuard
{
    // Row triggers before UPDATE and DELETE, and a statement trigger before TRUNCATE (bits 1, 2, 8, 16 and 32 of tgtype), switched on
    // for everybody, whose function still refuses.
    private const string Look = """
        SELECT CASE
            WHEN to_regclass('audit_entry') IS NULL THEN 1
            WHEN (SELECT count(DISTINCT t.tgname)
                    FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
                   WHERE t.tgrelid = to_regclass('audit_entry') AND t.tgenabled IN ('O', 'A') AND p.prosrc LIKE '%RAISE EXCEPTION%'
                     AND ((t.tgname = 'audit_entry_no_change' AND t.tgtype & 27 = 27) OR (t.tgname = 'audit_entry_no_truncate' AND t.tgtype & 34 = 34))) < 2 THEN 2
            ELSE 0 END
        """;

    /// <inheritdoc />
    public async Task<AuditFault> LookAsync(CancellationToken cancellationToken) =>
        (await database.ReadAsync((session, token) => session.QueryAsync(Look, reader => reader.GetInt32(0), token), cancellationToken)) switch
        {
            [0] => AuditFault.None,
            [2] => AuditFault.Unguarded,
            _ => AuditFault.TableMissing,
        };

    /// <inheritdoc />
    public Task ProbeAsync(CancellationToken cancellationToken) => AuditProbe.WriteAsync(database, cancellationToken);
}
