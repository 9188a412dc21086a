using HealthPass.Grains.Assignments;
using HealthPass.Grains.Cases;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Counting;
using HealthPass.Grains.Counting.History;
using HealthPass.Grains.Health;
using HealthPass.Grains.People;
using HealthPass.Grains.Reports;
using HealthPass.Grains.Venues;
using HealthPass.Kernel.Calendar;
using Microsoft.Extensions.DependencyInjection;

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
        return services
            .AddSingleton(_ => RuleBooks.Load())
            .AddSingleton<PersonIndex>()
            .AddSingleton(_ => WorkCalendar.Load())
            .AddSingleton<ICaseKind, AssignmentKind>()
            .AddSingleton<WaitingCases>()
            .AddSingleton<DayCounting>()
            .AddSingleton<ReportBuilder>()
            .AddSingleton<IAudit, AuditTrail>();
    }

    /// <summary>Registers what the grains of a silo need besides.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddGrains(this IServiceCollection services) => services
        .AddSingleton<ProfileSealer>()
        .AddSingleton<CaseTools>()
        .AddSingleton<PersonHomes>()
        .AddSingleton<PersonDecisions>()
        .AddSingleton<PersonProjections>()
        .AddTransient<HeardNodes>()
        .AddTransient(typeof(NodeSum<>));
}
