using System.Diagnostics.Metrics;
using HealthPass.Storage.Common;
using HealthPass.Storage.Postgres;
using HealthPass.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Orleans.Providers;
using Orleans.Runtime.Hosting;
using Orleans.Serialization;
using Orleans.Storage;

namespace HealthPass.Storage;

/// <summary>Puts what Orleans must keep into the same database.</summary>
public static class StorageOrleansExtensions
{
    // What cannot be done without the database, each time that it is tried.
    private static readonly string[] Hushed =
    [
        "Orleans.Grain", "Orleans.Runtime.ReminderService", "Orleans.Runtime.MembershipService.MembershipAgent", "Orleans.Runtime.MembershipService.MembershipTableManager",
    ];

    // Orleans' own provider, behind the one that grains are given.
    private const string StateProvider = "healthpass-states";
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
        builder.Services.AddHealthPassStorage(options);
        return options.Provider == StorageProvider.Postgres ? UsePostgres(builder) : UseSqlite(builder);
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
            settings.DataSource = SourceOf(services);
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

    private static ISiloBuilder UseSqlite(ISiloBuilder builder)
    {
        builder.Services
            .AddGuarded((services, _) => ActivatorUtilities.CreateInstance<SqliteGrainStorage>(services, SerializerOf(services)))
            .AddSingleton<IReminderTable, SqliteReminderTable>();
        return builder.AddReminders();
    }

    private static ISiloBuilder UsePostgres(ISiloBuilder builder)
    {
        builder.Services.AllowDriverErrors().HushWhileAway().AddGuarded((services, _) => services.GetRequiredKeyedService<IGrainStorage>(StateProvider));
        return builder
            .AddAdoNetGrainStorage(StateProvider, state => state.Configure<IServiceProvider>((settings, services) =>
            {
                settings.Invariant = PostgresInvariant;
                settings.DataSource = SourceOf(services);
                settings.GrainStorageSerializer = SerializerOf(services);

                // A cleared person leaves no row behind.
                settings.DeleteStateOnClear = true;
            }))
            .UseAdoNetReminderService(reminders => reminders.Configure<IServiceProvider>((settings, services) =>
            {
                settings.Invariant = PostgresInvariant;
                settings.DataSource = SourceOf(services);
            }))
            .UseAdoNetClustering(clustering => clustering.Configure<IServiceProvider>((settings, services) =>
            {
                settings.Invariant = PostgresInvariant;
                settings.DataSource = SourceOf(services);
            }));
    }

    private static IServiceCollection AddGuarded(this IServiceCollection services, Func<IServiceProvider, string, IGrainStorage> storage) => services
        .AddLogging(logging => logging.AddFilter(GuardedGrainStorage.Category, LogLevel.None).AddFilter(typeof(AdoNetGrainStorage).FullName, LogLevel.None))
        .AddGrainStorage(
            ProviderConstants.DEFAULT_STORAGE_PROVIDER_NAME,
            (provider, name) => new GuardedGrainStorage(storage(provider, name), provider.GetService<DatabaseBreaker>(), provider.GetService<IMeterFactory>()));

    // Orleans writes a trace for every grain that cannot be activated, with its id, which may be a person's. While the database is away it is
    // that of everybody who calls; the breaker says so once a minute, and metrics count them.
    private static IServiceCollection HushWhileAway(this IServiceCollection services)
    {
        _ = services.AddOptions<LoggerFilterOptions>().Configure<DatabaseAway>((options, away) =>
        {
            foreach (var category in Hushed)
            {
                options.Rules.Add(new(providerName: null, category, LogLevel.Information, (_, _, level) => level < LogLevel.Warning || !away.IsFailing));
            }
        });
        return services;
    }

    // Orleans' binary form: members go by [Id] and types by [Alias], so both may be renamed and members added
    // without touching stored state. JSON would tie every row to the CLR names of its types, at several times the size.
    private static OrleansGrainStorageSerializer SerializerOf(IServiceProvider services) => new(services.GetRequiredService<Serializer>());

    private static NpgsqlDataSource SourceOf(IServiceProvider services) => services.GetRequiredService<PostgresDatabase>().ForOrleans;
}
