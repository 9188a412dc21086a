using System.Reflection;
using DbUp;
using DbUp.Builder;
using DbUp.Engine;
using DbUp.Engine.Output;
using HealthPass.Kernel.Faults;
using HealthPass.Storage.Common;
using HealthPass.Storage.Postgres;
using HealthPass.Storage.Sqlite;
using Npgsql;

namespace HealthPass.Storage;

/// <summary>Makes and migrates the schema.</summary>
public static class StorageSchema
{
    /// <summary>
    /// Brings the schema to this version; to be awaited before the host starts, because Orleans reads its queries from it.
    /// Any number of nodes may do so at once: one migrates, the others wait and find nothing left to do.
    /// </summary>
    /// <param name="options">Which database.</param>
    /// <param name="cancellationToken">Gives up waiting for another node's migration.</param>
    /// <exception cref="StorageUnavailableException">The database does not answer.</exception>
    /// <exception cref="SchemaTooNewException">A newer build has migrated it.</exception>
    public static Task MigrateAsync(StorageOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.Provider == StorageProvider.Postgres
            ? MigratePostgresAsync(options, cancellationToken)
            : Task.Run(() => MigrateSqlite(options), cancellationToken);
    }

    private static void MigrateSqlite(StorageOptions options)
    {
        try
        {
            SqliteFile.Ensure(options);

            // Turns the file to WAL, which cannot be done inside the migration's transaction.
            SqliteFile.Open(options, forWriting: true).Dispose();

            // One transaction holds everything, the look into the journal of scripts included. The driver begins it as
            // IMMEDIATE, so a second starter waits at its first statement.
            Upgrade(DeployChanges.To.SqliteDatabase(SqliteFile.ConnectionString(options)).WithTransaction(), nameof(StorageProvider.Sqlite));
        }
        catch (Exception error) when (SqliteFaults.Translate(error) is var translated && !ReferenceEquals(translated, error))
        {
            throw translated;
        }
    }

    private static async Task MigratePostgresAsync(StorageOptions options, CancellationToken cancellationToken)
    {
        try
        {
            await using var source = NpgsqlDataSource.Create(options.RequireConnectionString());
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            await using (var take = new NpgsqlCommand("SELECT pg_advisory_lock($1)", connection))
            {
                // Waits as long as the other node migrates, which may be minutes on a full database.
                take.CommandTimeout = 0;
                take.Parameters.Add(new NpgsqlParameter<long> { TypedValue = AdvisoryLocks.Migration });
                await take.ExecuteNonQueryAsync(cancellationToken);
            }

            // The lock goes with the connection, also when this process dies.
            await Task.Run(
                () => Upgrade(
                    DeployChanges.To.PostgresqlDatabase(options.RequireConnectionString()).WithTransactionPerScript(), nameof(StorageProvider.Postgres)),
                cancellationToken);
            await using var release = new NpgsqlCommand("SELECT pg_advisory_unlock($1)", connection);
            release.Parameters.Add(new NpgsqlParameter<long> { TypedValue = AdvisoryLocks.Migration });
            await release.ExecuteNonQueryAsync(CancellationToken.None);
        }
        catch (Exception error) when (PostgresFaults.Translate(error) is var translated && !ReferenceEquals(translated, error))
        {
            throw translated;
        }
    }

    private static void Upgrade(UpgradeEngineBuilder builder, string dialect)
    {
        var engine = builder
            .WithScriptsEmbeddedInAssembly(
                Assembly.GetExecutingAssembly(), name => name.StartsWith($"Sql.{dialect}.", StringComparison.Ordinal))
            .WithVariablesDisabled()
            .WithExecutionTimeout(TimeSpan.FromHours(1))
            .LogTo(new NoOpUpgradeLog())
            .Build();
        SchemaScripts.Refuse(engine.GetExecutedScripts(), SchemaScripts.Of(dialect));
        var result = engine.PerformUpgrade();
        if (!result.Successful)
        {
            throw Failure(result);
        }
    }

    private static Exception Failure(DatabaseUpgradeResult result) => DependencyFaults.IsStorageUnavailable(result.Error)
        ? new StorageUnavailableException("The database cannot be migrated now.", result.Error)
        : new InvalidOperationException($"The migration {result.ErrorScript?.Name ?? "(none)"} failed.", result.Error);
}
