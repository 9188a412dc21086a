using HealthPass.Kernel.Settings;

namespace HealthPass.Grains.Reports;

/// <summary>When daily reports are issued: the configuration section <c>HealthPass:Reports</c>.</summary>
public sealed class ReportOptions
{
    /// <summary>When the report of the day before is issued, by the clock of Asia/Shanghai.</summary>
    public TimeOnly At { get; set; } = new(8, 0);

    /// <summary>The most days that are made up for after an outage.</summary>
    [InRange(1, 366, ErrorMessage = "HealthPass:Reports:CatchUpDays must lie between {1} and {2}.")]
    public int CatchUpDays { get; set; } = 31;
}
