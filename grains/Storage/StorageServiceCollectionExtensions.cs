using HealthPass.Grains.Audit;
using HealthPass.Grains.Cases;
using HealthPass.Grains.Counting;
using HealthPass.Grains.Counting.History;
using HealthPass.Grains.Counting.Targets;
using HealthPass.Grains.People;
using HealthPass.Grains.Reports;
using HealthPass.Grains.Staff;
using HealthPass.Grains.Venues;
using HealthPass.Storage.Common;
using HealthPass.Storage.Postgres;
using HealthPass.Storage.Sqlite;
using HealthPass.Storage.Stores;
using HealthPass.Verification.Records;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace HealthPass.Storage;

/// <summary>Registers the storage.</summary>
public static class StorageServiceCollectionExtensions
{
    /// <summary>Registers every storage interface for the configured database. A second call changes nothing.</summary>
    /// <param name="services">The container.</param>
    /// <param name="options">Which database. <see cref="StorageSchema.MigrateAsync"/> must have run before the first use.</param>
    /// <returns>The container.</returns>
    public static IServiceCollection AddHealthPassStorage(this IServiceCollection services, StorageOptions options)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);
        if (services.Any(service => service.ServiceType == typeof(Database)))
        {
            return services;
        }

        services.TryAddSingleton(options);
        if (options.Provider == StorageProvider.Postgres)
        {
            services.AddSingleton<PostgresDatabase>();
            services.AddSingleton<Database>(provider => provider.GetRequiredService<PostgresDatabase>());
            services.AddSingleton<PostgresPartitions>();
            services.AddSingleton<IDirectoryWriter, PostgresDirectoryWriter>();
            services.AddSingleton<IScanWriter, PostgresScanWriter>();
            services.AddSingleton<IRetentionStore, PostgresRetention>();
        }
        else
        {
            services.AddSingleton<SqliteDatabase>();
            services.AddSingleton<Database>(provider => provider.GetRequiredService<SqliteDatabase>());
            services.AddSingleton<IDirectoryWriter, SqliteDirectoryWriter>();
            services.AddSingleton<IScanWriter, SqliteScanWriter>();
            services.AddSingleton<IRetentionStore, SqliteRetention>();
        }

        services.AddSingleton<IPersonDirectory>(provider => new PersonDirectory(
            provider.GetRequiredService<Database>(),
            provider.GetRequiredService<IDirectoryWriter>(),
            provider.GetRequiredService<StorageOptions>(),
            provider.GetService<IRegisteredCounts>(),
            provider.GetService<TimeProvider>()));
        services.AddSingleton<IScanStore, ScanStore>();
        services.AddSingleton<IRegionNumbers, RegionNumbers>();
        services.AddSingleton<IVenueDirectory, VenueDirectory>();
        services.AddSingleton<IAuditStore, AuditStore>();
        services.AddSingleton<IStaffStore, StaffStore>();
        services.AddSingleton<ICaseList, CaseList>();
        services.AddSingleton<IKioskStore, KioskStore>();
        services.AddSingleton<IHistoryStore, HistoryStore>();
        services.AddSingleton<ITargetStore, TargetStore>();
        services.AddSingleton<IReportStore, ReportStore>();
        return services;
    }
}
