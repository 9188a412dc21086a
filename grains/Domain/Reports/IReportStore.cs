namespace HealthPass.Grains.Reports;

/// <summary>The daily reports that were issued. There is no way to change or remove one.</summary>
public interface IReportStore
{
    /// <summary>Keeps a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>False when there is this version of this day already: nothing was written.</returns>
    Task<bool> AddAsync(IssuedReport report, CancellationToken cancellationToken);

    /// <summary>Reads a report.</summary>
    /// <param name="day">The day that it reports on.</param>
    /// <param name="version">The version, null for the newest.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The report, null where there is none.</returns>
    Task<IssuedReport?> FindAsync(DateOnly day, int? version, CancellationToken cancellationToken);

    /// <summary>The newest day that was reported on.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The day, null before the first report.</returns>
    Task<DateOnly?> ReadLastDayAsync(CancellationToken cancellationToken);

    /// <summary>Every version of the reports of a stretch of days.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="limit">The most rows to return.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Heads, newest day first, newest version first.</returns>
    Task<IReadOnlyList<IssuedReportHead>> ListAsync(DateOnly from, DateOnly to, int limit, CancellationToken cancellationToken);
}
