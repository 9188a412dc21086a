using System.Globalization;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Faults;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Reports;

/// <summary>Hands issued reports out and has them corrected. What leaves the house is in the audit trail before.</summary>
public sealed class ReportDesk(IReportStore store, RegionTree regions, IGrainFactory grains)
{
    private const int MaxListed = 1_000;

    /// <summary>Every version of the reports of a stretch of days.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Heads, newest day first, newest version first.</returns>
    public Task<IReadOnlyList<IssuedReportHead>> ListAsync(DateOnly from, DateOnly to, CancellationToken cancellationToken) =>
        store.ListAsync(from, to, MaxListed, cancellationToken);

    /// <summary>Reads a report.</summary>
    /// <param name="day">The day that it reports on.</param>
    /// <param name="version">The version, null for the newest.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The report, null where there is none.</returns>
    public Task<IssuedReport?> FindAsync(DateOnly day, int? version, CancellationToken cancellationToken) =>
        version < 1 ? Task.FromResult<IssuedReport?>(null) : store.FindAsync(day, version, cancellationToken);

    /// <summary>Notes that a report goes out as a file.</summary>
    /// <param name="report">The report.</param>
    /// <param name="format">The form of the file.</param>
    /// <param name="withCounties">Whether counties go with it.</param>
    /// <param name="pen">Writes the audit line.</param>
    /// <returns>The line's position in the chain, for the watermark.</returns>
    public static Task<long> ExportAsync(IssuedReport report, string format, bool withCounties, AuditPen pen)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(pen);
        var document = ReportDocument.Read(report.Document);
        var rows = 1 + document.Cities.Count + (withCounties ? document.Counties.Count + (document.Areas?.Count ?? 0) : 0);
        return pen.WriteAsync(SubjectOf(report.Head), new { report.Head.Version, format, level = withCounties ? "county" : "city", rows });
    }

    /// <summary>Notes that a report is printed.</summary>
    /// <param name="report">The report.</param>
    /// <param name="pen">Writes the audit line.</param>
    /// <returns>The line's position in the chain, for the watermark.</returns>
    public static Task<long> PrintAsync(IssuedReport report, AuditPen pen)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(pen);
        return pen.WriteAsync(SubjectOf(report.Head), new { report.Head.Version });
    }

    /// <summary>Has a day computed anew and the next version of its report issued.</summary>
    /// <param name="day">The day.</param>
    /// <param name="official">Who asks for it.</param>
    /// <param name="reason">Why.</param>
    /// <returns>The new version, or why there is none.</returns>
    public async Task<(ReportFault Fault, IssuedReportHead? Head)> CorrectAsync(DateOnly day, Official official, string reason)
    {
        ArgumentNullException.ThrowIfNull(official);
        if (official.Region != regions.Root.Code)
        {
            return (ReportFault.OutOfRegion, null);
        }

        try
        {
            return await grains.GetGrain<IReportGrain>(0).Correct(day, official, reason) is { } head ? (ReportFault.None, head) : (ReportFault.Unknown, null);
        }
        catch (StorageConflictException)
        {
            return (ReportFault.IssuedMeanwhile, null);
        }
    }

    private static string SubjectOf(IssuedReportHead head) => $"daily:{head.Day.ToString("O", CultureInfo.InvariantCulture)}";
}
