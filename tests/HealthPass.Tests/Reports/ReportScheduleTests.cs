using HealthPass.Grains.Reports;
using Xunit;

namespace HealthPass.Tests.Reports;

public sealed class ReportScheduleTests
{
    [Theory]
    [InlineData("2022-09-01T07:59:59.999+08:00", "2022-08-30")]
    [InlineData("2022-09-01T08:00:00+08:00", "2022-08-31")]
    [InlineData("2022-08-31T23:59:59Z", "2022-08-30")]
    [InlineData("2022-09-01T00:00:00Z", "2022-08-31")]
    public void The_report_of_a_day_is_due_the_next_morning_in_Sichuan(string now, string lastDue) => Assert.Equal(
        DateOnly.Parse(lastDue, null), ReportSchedule.LastDue(DateTimeOffset.Parse(now, null), new(8, 0)));

    [Theory]
    [InlineData(null, 31, 1)]
    [InlineData("2022-08-31", 31, 0)]
    [InlineData("2022-09-02", 31, 0)]
    [InlineData("2022-08-30", 31, 1)]
    [InlineData("2022-08-20", 31, 11)]
    [InlineData("2022-01-01", 31, 31)]
    public void What_was_missed_is_made_up_for_within_bounds(string? lastIssued, int catchUp, int days)
    {
        var last = new DateOnly(2022, 8, 31);
        var due = ReportSchedule.Due(lastIssued is null ? null : DateOnly.Parse(lastIssued, null), last, catchUp);
        Assert.Equal(Enumerable.Range(1 - days, days).Select(last.AddDays), due);
    }
}
