namespace HealthPass.Grains.Audit.Anchors;

/// <summary>Looks whether the database keeps the audit trail as it must.</summary>
public interface IAuditGuard
{
    /// <summary>Whether the table is there, and whether everything is that refuses to change or delete its lines.</summary>
    Task<AuditFault> LookAsync(CancellationToken cancellationToken);

    /// <summary>Writes and takes back a row of no meaning, so that a full disk or a database that takes no writes is noticed.</summary>
    Task ProbeAsync(CancellationToken cancellationToken);
}
