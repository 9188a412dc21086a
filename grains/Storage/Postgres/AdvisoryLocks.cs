namespace HealthPass.Storage.Postgres;

/// <summary>Keys of the advisory locks that the nodes of a cluster share.</summary>
internal static class AdvisoryLocks
{
    /// <summary>Held while the schema is migrated.</summary>
    public const long Migration = Prefix + 1;

    /// <summary>Held while a daily partition is made or dropped.</summary>
    public const long Partitions = Prefix + 2;

    /// <summary>Held while scan ids that gates chose are entered; see <see cref="PostgresScanWriter"/>.</summary>
    public const long ScanIds = Prefix + 3;

    // "HPass" in ASCII, so that an operator who sees one in pg_locks can tell whose it is.
    private const long Prefix = 0x48_50_61_73_73_00_00;
}
