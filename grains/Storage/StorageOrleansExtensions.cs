using System.Data.Common;
using HealthPass.Storage.Common;
using HealthPass.Storage.Postgres;
using HealthPass.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using Orleans.Storage;

namespace HealthPass.Storage;

/// <summary>Puts what Orleans must keep into the same database.</summary>
public static class StorageOrleansExtensions
{
    private const string SqliteInvariant = "System.Data.SQLite";
    private const string PostgresInvariant = "Npgsql";

    /// <summary>
    /// Keeps grain state and reminders in the configured database, and on PostgreSQL the membership too; with SQLite the
    /// caller chooses localhost clustering. Registers the storage itself as well.
    /// </summary>
    /// <param name="builder">The silo.</param>
    /// <param name="options">Which database.</param>
    /// <returns>The silo.</returns>
    public static ISiloBuilder UseHealthPassStorage(this ISiloBuilder builder, StorageOptions options)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(options);
        builder.Services.AddHealthPassStorage(options).AllowDriverErrors();
        var invariant = options.Provider == StorageProvider.Postgres ? PostgresInvariant : SqliteInvariant;
        builder.AddAdoNetGrainStorageAsDefault(state => state.Configure<IServiceProvider>((settings, services) =>
        {
            settings.Invariant = invariant;
            settings.DataSource = Source(services, options);

            // Orleans' binary form: members go by [Id] and types by [Alias], so both may be renamed and members added
            // without touching stored state. JSON would tie every row to the CLR names of its types, at several times the size.
            settings.GrainStorageSerializer = new OrleansGrainStorageSerializer(services.GetRequiredService<Serializer>());

            // A cleared person leaves no row behind.
            settings.DeleteStateOnClear = true;
        }));
        builder.UseAdoNetReminderService(reminders => reminders.Configure<IServiceProvider>((settings, services) =>
        {
            settings.Invariant = invariant;
            settings.DataSource = Source(services, options);
        }));
        if (options.Provider == StorageProvider.Postgres)
        {
            builder.UseAdoNetClustering(clustering => clustering.Configure<IServiceProvider>((settings, services) =>
            {
                settings.Invariant = invariant;
                settings.DataSource = Source(services, options);
            }));
        }

        return builder;
    }

    /// <summary>Lets a process that hosts no silo find the cluster's gateways. Registers the storage itself as well.</summary>
    /// <param name="builder">The client.</param>
    /// <param name="options">Must name PostgreSQL: a SQLite node stands alone.</param>
    /// <returns>The client.</returns>
    public static IClientBuilder UseHealthPassClustering(this IClientBuilder builder, StorageOptions options)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(options);
        if (options.Provider != StorageProvider.Postgres)
        {
            throw new ArgumentException($"A client needs a cluster, and a cluster needs {nameof(StorageProvider.Postgres)}.", nameof(options));
        }

        builder.Services.AddHealthPassStorage(options).AllowDriverErrors();
        return builder.UseAdoNetClustering(clustering => clustering.Configure<IServiceProvider>((settings, services) =>
        {
            settings.Invariant = PostgresInvariant;
            settings.DataSource = Source(services, options);
        }));
    }

    /// <summary>
    /// Lets the errors of PostgreSQL's driver cross from silo to silo. Without it the caller hears that an error could not be
    /// sent, and takes a database that is down for a fault of the service.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <returns>The services.</returns>
    internal static IServiceCollection AllowDriverErrors(this IServiceCollection services) =>
        services.Configure<ExceptionSerializationOptions>(errors => errors.SupportedNamespacePrefixes.Add(PostgresInvariant));

    private static DbDataSource Source(IServiceProvider services, StorageOptions options) => options.Provider == StorageProvider.Postgres
        ? services.GetRequiredService<PostgresDatabase>().ForOrleans
        : services.GetRequiredService<OrleansDataSource>();
}
