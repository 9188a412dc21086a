using HealthPass.Node;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace HealthPass.Tests.Hosting;

public sealed class ScheduleOptionsTests
{
    [Fact]
    public void Reports_are_issued_at_eight_and_points_kept_for_eight_days_unless_told_otherwise()
    {
        var usual = Read();
        Assert.Equal((new TimeOnly(8, 0), 31, 8, 3), (usual.Reports.At, usual.Reports.CatchUpDays, usual.History.PointDays, usual.History.SettleDays));
        var other = Read(("HealthPass:Reports:At", "07:30"), ("HealthPass:History:PointDays", "30"));
        Assert.Equal((new TimeOnly(7, 30), 30), (other.Reports.At, other.History.PointDays));
    }

    [Theory]
    [InlineData("HealthPass:Reports:At", "25:00")]
    [InlineData("HealthPass:Reports:CatchUpDays", "0")]
    [InlineData("HealthPass:History:PointDays", "0")]
    [InlineData("HealthPass:History:SettleDays", "21")]
    public void What_no_schedule_can_keep_stops_the_start_and_is_named(string key, string value) => Assert.Contains(
        key, Assert.ThrowsAny<Exception>(() => Read((key, value))).Message, StringComparison.Ordinal);

    private static NodeOptions Read(params (string Key, string Value)[] settings) => NodeOptions.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(pair => pair.Key, pair => (string?)pair.Value)).Build());
}
