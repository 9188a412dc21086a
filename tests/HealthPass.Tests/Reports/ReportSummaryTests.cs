using HealthPass.Grains.Reports;
using Xunit;
using static HealthPass.Tests.Reports.SomeRows;

namespace HealthPass.Tests.Reports;

public sealed class ReportSummaryTests
{
    private static readonly DateOnly Day = new(2022, 8, 31);

    private static readonly ReportRow Province = Row("510000000000", 0.12345, name: "四川省", nameEn: "Sichuan", change: 1_234_567) with { Registered = 10_329_000 };

    [Fact]
    public void Scans_without_a_live_code_and_those_that_came_late_are_said_in_both_languages()
    {
        ReportLane[] lanes = [new("code", 9_000), new("document", 1_200), new("card", 34), new("printed", 5), new("late", 77)];
        var text = ReportSummary.Of(Day, true, Province, [Row("510100000000", 0.2)], [], lanes: lanes);
        Assert.Contains("扫码中凭证件查验1,234次（其中读卡34次）、凭离线码5次；断网期间查验、联网后补传77次，均计入扫码当日。", text.Zh);
        Assert.Contains("Of the scans, 1,234 were by document (34 of them read by a card reader) and 5 by printed code; 77 were made without the network and brought later, and count on the day on which they were made.", text.En);

        text = ReportSummary.Of(Day, true, Province, [Row("510100000000", 0.2)], [], lanes: [lanes[0]]);
        Assert.DoesNotContain(text.En, line => line.Contains("document", StringComparison.Ordinal));
    }

    [Fact]
    public void What_volunteers_have_done_is_said_where_they_have_done_anything()
    {
        var text = ReportSummary.Of(Day, true, Province, [Row("510100000000", 0.2)], [], 1_234);
        Assert.Contains(text.Zh, line => line.Contains("志愿者", StringComparison.Ordinal) && line.Contains("1,234人次", StringComparison.Ordinal));
        Assert.Contains(text.En, line => line.Contains("Volunteers helped people to apply and to show their code 1,234 times", StringComparison.Ordinal));
        text = ReportSummary.Of(Day, true, Province, [Row("510100000000", 0.2)], []);
        Assert.DoesNotContain(text.Zh, line => line.Contains("志愿者", StringComparison.Ordinal));
    }

    [Fact]
    public void The_figures_are_said_in_both_languages()
    {
        var text = ReportSummary.Of(Day, true, Province, [Row("510100000000", 0.2, change: 9), Row("510300000000", 0.1, null, "自贡市", "Zigong", 12)], []);
        Assert.Equal(
            "截至2022年8月31日24时，四川省累计申领健康码10,329,000人，申领率12.34%，当日新增1,234,567人。当日使用约20人，亮码30次；扫码8次，其中放行5次、核验2次、禁入1次。",
            text.Zh[0]);
        Assert.Equal("全省登记场所4个，当日有扫码记录的2个，场所扫码覆盖率50.00%。", text.Zh[1]);
        Assert.Equal("申领率居前的是成都市（20.00%）、自贡市（10.00%）；居后的是自贡市（10.00%）、成都市（20.00%）。当日新增最多的是自贡市（12人）、成都市（9人）。", text.Zh[2]);
        Assert.Equal(3, text.Zh.Count);
        Assert.StartsWith("At the end of 31 August 2022, 10,329,000 people in Sichuan had the health code, an adoption rate of 12.34%; 1,234,567 applied that day.", text.En[0], StringComparison.Ordinal);
        Assert.Equal("2 of 4 registered venues had a scan that day, a venue coverage of 50.00%.", text.En[1]);
        Assert.StartsWith("Adoption is highest in Chengdu (20.00%), Zigong (10.00%)", text.En[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Laggards_are_named_with_the_day_on_which_they_get_there()
    {
        var text = ReportSummary.Of(
            Day, false, Province,
            [
                Row("510100000000", 0.2, Target(behind: true, reachedOn: "2023-04-05", missing: 5)),
                Row("510300000000", 0.1, Target(behind: true, reachedOn: null, coverageBehind: true), "自贡市", "Zigong"),
                Row("510400000000", 0.05, Target(behind: false), "攀枝花市", "Panzhihua"),
            ],
            []);
        Assert.Contains("按近七日进度，有2个市州不能按期达到申领目标：自贡市（10.00%，按目前进度无法达标）、成都市（20.00%，预计2023-04-05达标，目标日期2022-12-31）。", text.Zh);
        Assert.Contains("有1个市州的场所扫码覆盖率低于目标：自贡市（50.00%，目标80.00%）。", text.Zh);
        Assert.Contains("At the pace of the last seven days, 2 cities will miss the target for adoption: Zigong (10.00%, never at this pace), Chengdu (20.00%, reached on 2023-04-05 instead of 2022-12-31).", text.En);
        Assert.Contains("Venue coverage is below the target in 1 city: Zigong (50.00% of 80.00%).", text.En);
        Assert.Contains("初步数字", text.Zh[^1], StringComparison.Ordinal);
        Assert.Contains("preliminary", text.En[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Counties_are_said_with_their_city()
    {
        var county = County("510107000000", "510100000000", 0.1) with { Name = "武侯区", NameEn = "武侯区", Target = Target(behind: true, reachedOn: null, coverageBehind: true) };
        var text = ReportSummary.Of(Day, true, Province, [Row("510100000000", 0.2)], [county]);
        Assert.Contains("按近七日进度，有1个区县不能按期达到申领目标：成都市武侯区（10.00%，按目前进度无法达标）。", text.Zh);
        Assert.Contains("有1个区县的场所扫码覆盖率低于目标：成都市武侯区（50.00%，目标80.00%）。", text.Zh);
        Assert.Contains("At the pace of the last seven days, 1 county will miss the target for adoption: 武侯区 in Chengdu (10.00%, never at this pace).", text.En);
    }

    [Fact]
    public void Nobody_is_ahead_while_all_are_equal_and_nobody_is_late_without_a_target()
    {
        var text = ReportSummary.Of(Day, true, Province, [Row("510100000000", 0), Row("510300000000", 0)], []);
        Assert.Equal(2, text.Zh.Count);
        Assert.Equal(2, text.En.Count);
        text = ReportSummary.Of(Day, true, Province, [Row("510100000000", 0, Target(behind: false))], []);
        Assert.Equal("按近七日进度，设有申领目标的市州均可按期达标。", text.Zh[^1]);
    }

    [Theory]
    [InlineData(0.99999, "99.99%")]
    [InlineData(0.29, "29.00%")]
    [InlineData(0.00123, "0.12%")]
    [InlineData(0.0000123, "0.0012%")]
    [InlineData(0.0, "0%")]
    [InlineData(null, "—")]
    public void A_percentage_is_cut_and_never_rounded_up(double? fraction, string text) => Assert.Equal(text, ReportNumbers.Percent(fraction));
}
