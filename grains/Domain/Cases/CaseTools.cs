using HealthPass.Grains.Audit;
using HealthPass.Kernel.Calendar;
using HealthPass.Kernel.Regions;
using Microsoft.Extensions.Logging;

namespace HealthPass.Grains.Cases;

/// <summary>What every grain that is a case needs.</summary>
/// <param name="list">The list of cases.</param>
/// <param name="audit">The audit trail.</param>
/// <param name="calendar">Counts working days.</param>
/// <param name="regions">The regions: a case goes with its region when that is given another code.</param>
/// <param name="clock">Tells the time.</param>
/// <param name="logger">Where work that has to wait is told of.</param>
internal sealed partial class CaseTools(ICaseList list, IAudit audit, WorkCalendar calendar, RegionTree regions, TimeProvider clock, ILogger<CaseTools> logger)
{
    /// <summary>The audit trail.</summary>
    public IAudit Audit => audit;

    /// <summary>Makes what runs a case.</summary>
    /// <typeparam name="TState">What is kept of the case.</typeparam>
    public CaseProcess<TState> Run<TState>(CaseFlow flow, ICaseHost<TState> host)
        where TState : class, ICaseState => new(flow, host, list, calendar, clock, code => regions.Current(code).Code);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A step of the work on case {CaseId} failed, {Attempts} in a row now; it is tried again")]
    private static partial void LogPutOff(ILogger logger, Exception error, Guid caseId, int attempts);

    /// <summary>Tells that work has to wait.</summary>
    public void PutOff(Exception error, Guid caseId, int attempts) => LogPutOff(logger, error, caseId, attempts);
}
