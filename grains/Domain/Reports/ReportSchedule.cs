using HealthPass.Kernel.Time;

namespace HealthPass.Grains.Reports;

/// <summary>Decides which daily reports are due.</summary>
public static class ReportSchedule
{
    /// <summary>The newest day whose report is due.</summary>
    /// <param name="now">The instant.</param>
    /// <param name="at">When reports are issued.</param>
    /// <returns>Yesterday from that time on, the day before yesterday until then.</returns>
    public static DateOnly LastDue(DateTimeOffset now, TimeOnly at)
    {
        var local = now.ToOffset(ShanghaiDay.Offset);
        return ShanghaiDay.Of(now).AddDays(TimeOnly.FromDateTime(local.DateTime) >= at ? -1 : -2);
    }

    /// <summary>The days to report on now.</summary>
    /// <param name="lastIssued">The newest day that was reported on, null before the first report.</param>
    /// <param name="lastDue">The newest day whose report is due.</param>
    /// <param name="catchUpDays">The most days to make up for.</param>
    /// <returns>Days, oldest first.</returns>
    public static IReadOnlyList<DateOnly> Due(DateOnly? lastIssued, DateOnly lastDue, int catchUpDays)
    {
        // A new installation begins with its last day: before it there is nothing to report.
        var from = lastIssued?.AddDays(1) ?? lastDue;
        var earliest = lastDue.AddDays(1 - catchUpDays);
        from = from < earliest ? earliest : from;
        return [.. Enumerable.Range(0, Math.Max(0, lastDue.DayNumber - from.DayNumber + 1)).Select(from.AddDays)];
    }
}
