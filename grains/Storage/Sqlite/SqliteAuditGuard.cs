using HealthPass.Grains.Audit;
using HealthPass.Grains.Audit.Anchors;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Sqlite;

/// <summary>Looks for the audit's table and its triggers in the SQLite file.</summary>
internal sealed class SqliteAuditGuard(Database database) : IAuditGuard
{
    private static readonly string[] Triggers = ["audit_entry_no_update", "audit_entry_no_delete", "audit_entry_no_replace"];

    /// <inheritdoc />
    public async Task<AuditFault> LookAsync(CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            (session, token) => session.QueryAsync(
                "SELECT name, sql FROM sqlite_master WHERE tbl_name = 'audit_entry' AND type IN ('table', 'trigger')",
                reader => (Name: reader.GetString(0), Sql: reader.IsDBNull(1) ? string.Empty : reader.GetString(1)),
                token),
            cancellationToken);

        // A trigger that was replaced by one of its name does not refuse any more.
        return rows.All(row => row.Name != "audit_entry") ? AuditFault.TableMissing
            : Triggers.All(name => rows.Any(row => row.Name == name && row.Sql.Contains("RAISE(ABORT", StringComparison.Ordinal))) ? AuditFault.None
            : AuditFault.Unguarded;
    }

    /// <inheritdoc />
    public Task ProbeAsync(CancellationToken cancellationToken) => AuditProbe.WriteAsync(database, cancellationToken);
}
