using HealthPass.Grains.Appeals;
using HealthPass.Grains.Assignments;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Audit.Anchors;
using HealthPass.Grains.Audit.Checking;
using HealthPass.Grains.Campaign.Marks;
using HealthPass.Grains.Campaign.Tasks;
using HealthPass.Grains.Campaign.Tasks.Dispatches;
using HealthPass.Grains.Campaign.Tasks.Supervision;
using HealthPass.Grains.Campaign.Texts;
using HealthPass.Grains.Campaign.Texts.Accounts;
using HealthPass.Grains.Campaign.Texts.Messages;
using HealthPass.Grains.Campaign.Texts.Phones;
using HealthPass.Grains.Campaign.Texts.Registered;
using HealthPass.Grains.Cases;
using HealthPass.Grains.Channels;
using HealthPass.Grains.Corrections;
using HealthPass.Grains.Counting;
using HealthPass.Grains.Counting.History;
using HealthPass.Grains.Counting.Publishing;
using HealthPass.Grains.Documents;
using HealthPass.Grains.Duplicates;
using HealthPass.Grains.Editions;
using HealthPass.Grains.Families;
using HealthPass.Grains.Health;
using HealthPass.Grains.Identity;
using HealthPass.Grains.Leaving;
using HealthPass.Grains.Lists;
using HealthPass.Grains.People;
using HealthPass.Grains.Reports;
using HealthPass.Grains.Seals;
using HealthPass.Grains.Staff.Accounts;
using HealthPass.Grains.Venues;
using HealthPass.Grains.Venues.Coverage;
using HealthPass.Grains.Venues.Lists;
using HealthPass.Grains.Venues.Measures;
using HealthPass.Grains.Venues.Reviews;
using HealthPass.Kernel.Calendar;
using HealthPass.Kernel.Keys;
using HealthPass.Kernel.Venues;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace HealthPass.Grains;

/// <summary>Registers the domain.</summary>
public static class DomainServices
{
    /// <summary>Registers what every process needs of the domain, with a silo or without.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddDomain(this IServiceCollection services)
    {
        CategoryRules.Check();
        ReviewSteps.Check();
        CoverageTerms.Check();
        TaskTerms.Check();
        TextTerms.Check();

        // Whoever is connected to the authority's interface brings its own.
        services.TryAddSingleton<IRealNames, NoRealNames>();
        return services
            .AddSingleton(_ => RuleBooks.Load())
            .AddSingleton<PersonIndex>()
            .AddSingleton<ChannelTally>()
            .AddSingleton<DocumentLinks>()
            .AddSingleton<PersonFinder>()
            .AddSingleton<LinkCommands>()
            .AddSingleton<LinkFiles>()
            .AddSingleton<Likenesses>()
            .AddSingleton<DuplicateFiles>()
            .AddSingleton<DuplicateCommands>()
            .AddSingleton(_ => WorkCalendar.Load())
            .AddSingleton<ICaseKind, AssignmentKind>()
            .AddSingleton<ICaseKind, AppealKind>()
            .AddSingleton<ICaseKind, CorrectionKind>()
            .AddSingleton<ICaseKind, LinkKind>()
            .AddSingleton<ICaseKind, DuplicateKind>()
            .AddSingleton<ICaseKind, LeavingKind>()
            .AddSingleton<ICaseKind, StaffChangeKind>()
            .AddSingleton<ICaseKind, VenueReviewKind>()
            .AddSingleton<ICaseKind, MeasureKind>()
            .AddSingleton<ICaseKind, DispatchKind>()
            .AddSingleton<ICaseKind, TextKind>()
            .AddSingleton<WaitingCases>()
            .AddSingleton<AssignmentPeople>()
            .AddSingleton<AppealCommands>()
            .AddSingleton<AppealFiles>()
            .AddSingleton<FamilyTies>()
            .AddSingleton<CorrectionCommands>()
            .AddSingleton<CorrectionFiles>()
            .AddSingleton<LeavingCommands>()
            .AddSingleton<LeavingFiles>()
            .AddSingleton<VenueReviewCommands>()
            .AddSingleton<MeasureCommands>()
            .AddSingleton<VenueTwins>()
            .AddSingleton<CoverageStanding>()
            .AddSingleton<TaskCommands>()
            .AddSingleton<DispatchCommands>()
            .AddSingleton<UnitCommands>()
            .AddSingleton<TextArrivals>()
            .AddSingleton<PhoneKeys>()
            .AddSingleton<PhoneBook>()
            .AddSingleton<MarkCommands>()
            .AddSingleton<MarkEffects>()
            .AddSingleton<IListKind, VenueListKind>()
            .AddSingleton<IListKind, ExpectedListKind>()
            .AddSingleton<IListKind, PlaceListKind>()
            .AddSingleton<ListUploads>()
            .AddSingleton<DayCounting>()
            .AddSingleton<EditionMover>()
            .AddSingleton<ReportBuilder>()
            .AddSingleton<IAudit, AuditTrail>()
            .AddSingleton<AuditStanding>()
            .AddSingleton<AuditTree>()
            .AddSingleton<AuditSearch>()
            .AddSingleton<AuditVerifier>()
            .AddSingleton<AuditInspector>()
            .AddSingleton<CheckpointKeys>()
            .AddSingleton<Cosigning>()
            .AddSingleton<Sealer>()
            .AddSingleton<ScreenKeys>()
            .AddSingleton<RowSeals>()
            .AddSingleton<SealEra>()
            .AddSingleton<SealAlarms>()
            .AddSingleton<DocumentSeals>()
            .AddSingleton<DocumentRegister>()
            .AddSingleton<DocumentCommands>();
    }

    /// <summary>Registers what the grains of a silo need besides.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddGrains(this IServiceCollection services) => services
        .AddSingleton<EnvelopeSealer>()
        .AddSingleton<ProfileSealer>()
        .AddSingleton<CorrectionSealer>()
        .AddSingleton<CaseTools>()
        .AddSingleton<IRecheckDraw, RecheckDraw>()
        .AddSingleton<PersonHomes>()
        .AddSingleton<PersonDecisions>()
        .AddSingleton<FactSeals>()
        .AddSingleton<AssignmentSeals>()
        .AddSingleton<AssignmentPreviews>()
        .AddSingleton<AppealSeals>()
        .AddSingleton<CorrectionSeals>()
        .AddSingleton<LinkSeals>()
        .AddSingleton<MergeSeals>()
        .AddSingleton<PersonMerge>()
        .AddSingleton<LeavingSeals>()
        .AddSingleton<VenueSeals>()
        .AddSingleton<VenueReviewSeals>()
        .AddSingleton<MeasureSeals>()
        .AddSingleton<TextSeals>()
        .AddSingleton<TextTally>()
        .AddSingleton<PersonSeals>()
        .AddSingleton<PersonProjections>()
        .AddSingleton<StoredPeople>()
        .AddSingleton<ISecretOffsets, SecretOffsets>()
        .AddTransient<HeardNodes>()
        .AddTransient(typeof(NodeSum<>));
}
