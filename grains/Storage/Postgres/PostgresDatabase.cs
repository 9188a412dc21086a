using System.Data;
using HealthPass.Kernel.Faults;
using HealthPass.Storage.Common;
using Npgsql;

namespace HealthPass.Storage.Postgres;

/// <summary>A PostgreSQL server.</summary>
internal sealed class PostgresDatabase : Database
{
    private const int PreparedStatements = 64;

    // Two pools a node: three nodes take 90 of the 97 connections that PostgreSQL gives as it is installed.
    private const int UsualPoolSize = 15;

    private readonly StorageOptions _options;
    private readonly NpgsqlDataSource _source;
    private readonly DatabaseBreaker? _breaker;

    /// <summary>Prepares the pools; connects to nothing yet.</summary>
    /// <param name="options">Where the server is.</param>
    /// <param name="breaker">Stands before it, null for whoever asks once and says what came of it.</param>
    public PostgresDatabase(StorageOptions options, DatabaseBreaker? breaker = null)
    {
        (_options, _breaker) = (options, breaker);
        _source = Build(options, "healthpass");
        ForOrleans = Build(options, "healthpass-orleans");
    }

    /// <inheritdoc />
    public override string Node => _options.NodeName;

    /// <summary>Orleans' own pool: membership must not wait behind a long report of ours.</summary>
    public NpgsqlDataSource ForOrleans { get; }

    /// <inheritdoc />
    public override async Task<T> ReadAsync<T>(Func<DbSession, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        try
        {
            return await RunAsync(
                async token =>
                {
                    using var session = new DbSession(await OpenAsync(token), keepCommands: false);
                    return await work(session, token);
                },
                cancellationToken);
        }
        catch (Exception error) when (PostgresFaults.Translate(error) is var translated && !ReferenceEquals(translated, error))
        {
            throw translated;
        }
    }

    /// <inheritdoc />
    public override async Task<T> WriteAsync<T>(Func<DbSession, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(work);
        try
        {
            return await RunAsync(
                async token =>
                {
                    using var session = new DbSession(await OpenAsync(token), keepCommands: false);
                    await using var transaction = await session.Connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, token);
                    var outcome = await work(session, token);

                    // Past this point giving up would leave the caller not knowing.
                    await transaction.CommitAsync(CancellationToken.None);
                    return outcome;
                },
                cancellationToken);
        }
        catch (Exception error) when (PostgresFaults.Translate(error) is var translated && !ReferenceEquals(translated, error))
        {
            throw translated;
        }
    }

    /// <inheritdoc />
    public override string Clock => "SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint)";

    /// <inheritdoc />
    public override string HasTable => "SELECT count(*) FROM pg_catalog.pg_class WHERE oid = to_regclass(@name)";

    /// <inheritdoc />
    public override string HasColumn =>
        "SELECT count(*) FROM pg_catalog.pg_attribute WHERE attrelid = to_regclass(@name) AND attname = @column AND NOT attisdropped";

    /// <inheritdoc />
    public override string ScanTable => "scan_record";

    /// <inheritdoc />
    public override bool IsKeyTaken(Exception error) => PostgresFaults.IsUniqueViolation(error);

    /// <inheritdoc />
    public override async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync();
        await ForOrleans.DisposeAsync();
    }

    private static NpgsqlDataSource Build(StorageOptions options, string name)
    {
        var builder = new NpgsqlDataSourceBuilder(options.RequireConnectionString());
        var settings = builder.ConnectionStringBuilder;
        settings.ApplicationName ??= name;

        // The statements here are few and constant. A connection pooler between us may need this off, so a set value stays.
        if (!settings.ShouldSerialize("Max Auto Prepare"))
        {
            settings.MaxAutoPrepare = PreparedStatements;
        }

        if (!settings.ShouldSerialize("Maximum Pool Size"))
        {
            settings.MaxPoolSize = UsualPoolSize;
        }

        // Errors must not quote rows.
        settings.IncludeErrorDetail = false;
        return builder.Build();
    }

    private Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        _breaker is null ? work(cancellationToken) : _breaker.RunAsync(work, cancellationToken);

    private async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _source.OpenConnectionAsync(cancellationToken);
        }
        catch (PostgresException error)
        {
            // Whatever the server says instead of letting us in, from here it is unreachable.
            throw new StorageUnavailableException($"The database refuses connections (PostgreSQL state {error.SqlState}).", error);
        }
    }
}
