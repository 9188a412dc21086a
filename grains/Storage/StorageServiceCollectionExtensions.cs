using HealthPass.Grains.Audit;
using HealthPass.Grains.Audit.Anchors;
using HealthPass.Grains.Campaign.Marks;
using HealthPass.Grains.Campaign.Tasks;
using HealthPass.Grains.Campaign.Tasks.Dispatches;
using HealthPass.Grains.Campaign.Tasks.Supervision;
using HealthPass.Grains.Campaign.Texts;
using HealthPass.Grains.Campaign.Texts.Links;
using HealthPass.Grains.Campaign.Texts.Messages;
using HealthPass.Grains.Campaign.Texts.Phones;
using HealthPass.Grains.Cases;
using HealthPass.Grains.Channels;
using HealthPass.Grains.Clockwork;
using HealthPass.Grains.Counting;
using HealthPass.Grains.Counting.History;
using HealthPass.Grains.Counting.Publishing;
using HealthPass.Grains.Counting.Targets;
using HealthPass.Grains.Documents;
using HealthPass.Grains.Editions;
using HealthPass.Grains.Helps;
using HealthPass.Grains.Hotline;
using HealthPass.Grains.Lists;
using HealthPass.Grains.People;
using HealthPass.Grains.People.Printed;
using HealthPass.Grains.Reports;
using HealthPass.Grains.Rings;
using HealthPass.Grains.Seals;
using HealthPass.Grains.Staff;
using HealthPass.Grains.Staff.Factors;
using HealthPass.Grains.Staff.Identities;
using HealthPass.Grains.Staff.Sessions;
using HealthPass.Grains.Staff.SignIn;
using HealthPass.Grains.Venues;
using HealthPass.Grains.Venues.Coverage;
using HealthPass.Grains.Volunteers;
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
        services.AddSingleton<DatabaseAway>();
        services.AddSingleton<IDatabaseStanding>(provider => provider.GetRequiredService<DatabaseAway>());
        if (options.Provider == StorageProvider.Postgres)
        {
            services.AddLogging().TryAddSingleton(TimeProvider.System);
            services.AddSingleton<DatabaseBreaker>();
            services.AddSingleton<PostgresDatabase>();
            services.AddSingleton<Database>(provider => provider.GetRequiredService<PostgresDatabase>());
            services.AddSingleton<PostgresPartitions>();
            services.AddSingleton<IDirectoryWriter, PostgresDirectoryWriter>();
            services.AddSingleton<IScanWriter, PostgresScanWriter>();
            services.AddSingleton<IRetentionStore, PostgresRetention>();
            services.AddSingleton<IPersonScans, PostgresPersonScans>();
            services.AddSingleton<IAuditGuard, PostgresAuditGuard>();
        }
        else
        {
            services.AddSingleton<SqliteDatabase>();
            services.AddSingleton<Database>(provider => provider.GetRequiredService<SqliteDatabase>());
            services.AddSingleton<IDirectoryWriter, SqliteDirectoryWriter>();
            services.AddSingleton<IScanWriter, SqliteScanWriter>();
            services.AddSingleton<IRetentionStore, SqliteRetention>();
            services.AddSingleton<IPersonScans, SqlitePersonScans>();
            services.AddSingleton<IAuditGuard, SqliteAuditGuard>();
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
        services.AddSingleton<ICoverageStore, CoverageStore>();
        services.AddSingleton<IListStore, ListStore>();
        services.AddSingleton<IAuditStore, AuditStore>();
        services.AddSingleton<IAuditTreeStore, AuditTreeStore>();
        services.AddSingleton<ISealStore, SealStore>();
        services.AddSingleton<IDocumentStore, DocumentStore>();
        services.AddSingleton<IRingStore, RingStore>();
        services.AddSingleton<IStaffStore, StaffStore>();
        services.AddSingleton<IAccountStore, AccountStore>();
        services.AddSingleton<ISignInStore, SignInStore>();
        services.AddSingleton<ISessionStore, SessionStore>();
        services.AddSingleton<IFactorStore, FactorStore>();
        services.AddSingleton<IIdentityStore, IdentityStore>();
        services.AddSingleton<IOperatorLog, OperatorLog>();
        services.AddSingleton<IAccessGenerations, AccessGenerations>();
        services.AddSingleton<IApiKeyStore, ApiKeyStore>();
        services.AddSingleton<ILookupLog, LookupLog>();
        services.AddSingleton<IChannelStore, ChannelStore>();
        services.AddSingleton<IChannelTermsStore, ChannelTermsStore>();
        services.AddSingleton<IChannelDayStore, ChannelDayStore>();
        services.AddSingleton<IStaffPersons, StaffPersons>();
        services.AddSingleton<ICaseList, CaseList>();
        services.AddSingleton<IKioskStore, KioskStore>();
        services.AddSingleton<IHistoryStore, HistoryStore>();
        services.AddSingleton<ITargetStore, TargetStore>();
        services.AddSingleton<IPublishedStore, PublishedStore>();
        services.AddSingleton<IWriteProbe, WriteProbeStore>();
        services.AddSingleton<IDatabaseClock, DatabaseClock>();
        services.AddSingleton<IReportStore, ReportStore>();
        services.AddSingleton<IEditionStore, EditionStore>();
        services.AddSingleton<IHelpLedger, HelpLedger>();
        services.AddSingleton<IPrintedEndings, PrintedEndings>();
        services.AddSingleton<IVolunteerStore, VolunteerStore>();
        services.AddSingleton<IMarkStore, MarkStore>();
        services.AddSingleton<ITaskStore, TaskStore>();
        services.AddSingleton<ITaskNumbers, TaskNumbers>();
        services.AddSingleton<IDispatchStore, DispatchStore>();
        services.AddSingleton<IReminderStore, ReminderStore>();
        services.AddSingleton<ITextStore, TextStore>();
        services.AddSingleton<IMessageStore, MessageStore>();
        services.AddSingleton<IPhoneKeyStore, PhoneKeyStore>();
        services.AddSingleton<ILinkStore, LinkStore>();
        services.AddSingleton<ICarrierCountStore, CarrierCountStore>();
        return services;
    }
}
