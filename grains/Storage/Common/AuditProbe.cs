namespace HealthPass.Storage.Common;

/// <summary>Sees whether the database takes writes.</summary>
internal static class AuditProbe
{
    /// <summary>Writes a row and takes it away, in two transactions that are both on disk on return.</summary>
    public static async Task WriteAsync(Database database, CancellationToken cancellationToken)
    {
        _ = await database.WriteAsync(
            (session, token) => session.ExecuteAsync("INSERT INTO audit_probe (node) VALUES (@node) ON CONFLICT (node) DO NOTHING", token, ("@node", database.Node)),
            cancellationToken);
        _ = await database.WriteAsync(
            (session, token) => session.ExecuteAsync("DELETE FROM audit_probe WHERE node = @node", token, ("@node", database.Node)), cancellationToken);
    }
}
