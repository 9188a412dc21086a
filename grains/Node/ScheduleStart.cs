using HealthPass.Grains.Audit.Anchors;
using HealthPass.Grains.Campaign.Tasks.Supervision;
using HealthPass.Grains.Campaign.Texts.Watch;
using HealthPass.Grains.Counting.History;
using HealthPass.Grains.Counting.Publishing;
using HealthPass.Grains.Lists;
using HealthPass.Grains.People;
using HealthPass.Grains.Reports;
using HealthPass.Grains.Venues.Coverage;
using HealthPass.Kernel.Loops;
using Microsoft.Extensions.Logging;

namespace HealthPass.Node;

/// <summary>Wakes what the cluster does by the clock. Every node does so once at its start; from then on reminders keep it going.</summary>
public sealed class ScheduleStart(IGrainFactory grains, TimeProvider clock, ILogger<ScheduleStart> logger)
    : Loop("Beginning the history, the daily report, the publishing, the audit's tree, the lists, the coverage, the supervision of tasks and the watch over texts", TimeSpan.FromSeconds(5), clock, logger, atOnce: true)
{
    /// <inheritdoc />
    protected override async Task RoundAsync(CancellationToken stoppingToken)
    {
        await grains.GetGrain<IHistoryGrain>(0).Wake();
        await grains.GetGrain<IReportGrain>(0).Wake();
        await grains.GetGrain<IPublishingGrain>(0).Wake();
        await grains.GetGrain<IAuditTreeGrain>(0).Wake();
        await grains.GetGrain<IReconcilerGrain>(0).Wake();
        await grains.GetGrain<IListWorkerGrain>(0).Wake();
        await grains.GetGrain<ICoverageGrain>(0).Wake();
        await grains.GetGrain<ISupervisionGrain>(0).Wake();
        await grains.GetGrain<ITextWatchGrain>(0).Wake();
        Finish();
    }

    // Whatever keeps them from waking now must not end the node.
    /// <inheritdoc />
    protected override bool IsOutage(Exception error) => true;
}
