using System.ComponentModel.DataAnnotations;
using HealthPass.Kernel.Settings;

namespace HealthPass.Storage.Common;

/// <summary>Where the system keeps its data.</summary>
public sealed class StorageOptions
{
    /// <summary>The configuration section that these options are bound from.</summary>
    public const string Section = "HealthPass:Storage";

    /// <summary>The name of the SQLite file in <see cref="DataDirectory"/>.</summary>
    public const string SqliteFileName = "healthpass.db";

    /// <summary>Which database.</summary>
    [EnumDataType(typeof(StorageProvider), ErrorMessage = Section + ":Provider must be Sqlite or Postgres.")]
    public StorageProvider Provider { get; set; }

    /// <summary>How to reach PostgreSQL; SQLite needs none.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>The folder of the SQLite file; made when it is missing.</summary>
    public string DataDirectory { get; set; } = "./data";

    /// <summary>The stable name of this node: its tallies and its watermark go by it.</summary>
    public string NodeName { get; set; } = Environment.MachineName;

    /// <summary>How long a writer waits for a SQLite file that another process has locked.</summary>
    [InRange(typeof(TimeSpan), "00:00:00", "00:10:00", ErrorMessage = Section + ":BusyTimeout must lie between {1} and {2}.")]
    public TimeSpan BusyTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How many directory writes may wait; one more is refused at once.</summary>
    [InRange(1, 1_000_000, ErrorMessage = Section + ":DirectoryQueueLength must lie between {1} and {2}.")]
    public int DirectoryQueueLength { get; set; } = 8_192;

    /// <summary>Full path of the SQLite file.</summary>
    internal string SqliteFile => Path.GetFullPath(Path.Combine(DataDirectory, SqliteFileName));

    /// <summary>The PostgreSQL connection string.</summary>
    /// <returns>The configured one.</returns>
    /// <exception cref="InvalidOperationException">None is configured.</exception>
    internal string RequireConnectionString() => !string.IsNullOrWhiteSpace(ConnectionString)
        ? ConnectionString
        : throw new InvalidOperationException($"{Section}:{nameof(ConnectionString)} must be set for {nameof(StorageProvider.Postgres)}.");
}
