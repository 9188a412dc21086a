using HealthPass.Grains.Audit;
using HealthPass.Grains.Clockwork;
using HealthPass.Grains.Counting.History;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Faults;
using Microsoft.Extensions.Logging;

namespace HealthPass.Grains.Reports;

/// <summary>
/// The cluster has one. A reminder brings it back when its node has ended, and what was missed meanwhile is made up for:
/// the table of issued reports says what is missing. Should the cluster for a moment have two, the table's key lets one issue.
/// </summary>
internal sealed partial class ReportGrain(
    ReportBuilder builder, IReportStore store, IHistoryStore history, ReportOptions options, HistoryOptions days, IAudit audit, TimeProvider clock, ILogger<ReportGrain> logger)
    : ClusterTask("The daily report", "daily-report", TimeSpan.FromSeconds(20), clock, logger), IReportGrain
{
    // A node that has just come back ships within minutes what it had not shipped; a report does not wait for one that stays away.
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(10);

    private DateOnly _issuedThrough;
    private DateTimeOffset? _dueSince;

    public async Task<IReadOnlyList<DateOnly>> Tick()
    {
        var now = Clock.GetUtcNow();
        var lastDue = ReportSchedule.LastDue(now, options.At);
        if (lastDue <= _issuedThrough)
        {
            return [];
        }

        var issued = new List<DateOnly>();
        var lastIssued = await store.ReadLastDayAsync(CancellationToken.None);
        _dueSince ??= now;
        foreach (var day in ReportSchedule.Due(lastIssued, lastDue, options.CatchUpDays))
        {
            if (now - _dueSince < Timeout && !await IsSettledAsync(day, now))
            {
                return issued;
            }

            if (await IssueAsync(day, 1, DailyReport.Schedule, null) is not null)
            {
                issued.Add(day);
            }
        }

        // Also where there was nothing to report: nobody applies for a day that is over.
        _issuedThrough = lastDue;
        _dueSince = null;
        return issued;
    }

    public async Task<IssuedReportHead?> Correct(DateOnly day, Official official, string reason)
    {
        if (await store.FindAsync(day, null, CancellationToken.None) is not { Head: var last })
        {
            return null;
        }

        return await IssueAsync(day, last.Version + 1, official.UserName, reason)
            ?? throw new StorageConflictException("Another version of the report was issued at the same time.");
    }

    private async Task<bool> IsSettledAsync(DateOnly day, DateTimeOffset now) => DayProgress.IsSettled(
        day, DayProgress.IsComplete(day, await history.ReadProgressAsync(CancellationToken.None)), now, days);

    protected override Task DoWhatIsDueAsync() => Tick();

    private async Task<IssuedReportHead?> IssueAsync(DateOnly day, int version, string issuedBy, string? reason)
    {
        var now = Clock.GetUtcNow();
        if (await builder.BuildAsync(day, version, now, issuedBy, reason, CancellationToken.None) is not { } report)
        {
            return null;
        }

        var document = ReportDocument.Write(report);
        var head = new IssuedReportHead(
            day, version, now.ToUnixTimeMilliseconds(), issuedBy, reason, report.Settled, ReportDocument.HashOf(document));
        _ = await audit.WriteAsync(
            issuedBy, version == 1 ? AuditActions.ReportIssued : AuditActions.ReportCorrected, $"daily:{report.Date}",
            new { version, sha256 = Convert.ToHexStringLower(head.Sha256), settled = report.Settled, reason });
        if (!await store.AddAsync(new(head, document), CancellationToken.None))
        {
            return null;
        }

        LogIssued(Logger, day, version, report.Settled);
        return head;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The report of {Day} was issued in version {Version}; settled: {Settled}")]
    private static partial void LogIssued(ILogger logger, DateOnly day, int version, bool settled);
}
