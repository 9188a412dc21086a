namespace HealthPass.Storage.Common;

/// <summary>The database behind the storage.</summary>
public enum StorageProvider
{
    /// <summary>One file in the data directory, for a node that stands alone.</summary>
    Sqlite = 0,

    /// <summary>A PostgreSQL server shared by the nodes of a cluster.</summary>
    Postgres = 1,
}
