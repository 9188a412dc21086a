using HealthPass.Grains.Reports;

namespace HealthPass.Tests.Reports;

/// <summary>Rows of reports for tests.</summary>
internal static class SomeRows
{
    public static ReportRow Row(string code, double? rate, ReportTarget? target = null, string name = "成都市", string nameEn = "Chengdu", long change = 0) => new(
        0, 0, code, name, nameEn, "city", "510000000000", 1_000, "census", (long)((rate ?? 0) * 1_000), rate, change, change / 1_000.0, 20, 30,
        new(5, 2, 1), 4, 2, 0.5, target);

    public static ReportRow County(string code, string city, double rate) => Row(code, rate) with { Level = "county", Parent = city };

    public static ReportTarget Target(bool behind, string? reachedOn = "2022-09-30", long missing = 0, bool coverageBehind = false) =>
        new("2022-12-31", 0.9, 0.8, null, 3, 5, missing, reachedOn, behind, coverageBehind);
}
