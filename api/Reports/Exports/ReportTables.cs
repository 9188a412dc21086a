using HealthPass.Grains.Reports;

namespace HealthPass.Api.Reports.Exports;

/// <summary>Turns a daily report into tables, with heads in Chinese or English.</summary>
internal static class ReportTables
{
    private static readonly (string Zh, string En, CellKind Kind, int Width, Func<ReportRow, object?> Cell)[] Columns =
    [
        ("全省排名", "Rank", CellKind.Count, 8, row => row.Level == "area" ? null : (long)row.Rank),
        ("市内排名", "Rank in city", CellKind.Count, 8, row => row.Level == "county" ? (long)row.RankInParent : null),
        ("区划代码", "Region code", CellKind.Identifier, 15, row => row.Code),
        ("区划", "Region", CellKind.Text, 22, row => row.Name),
        ("级别", "Level", CellKind.Text, 9, row => row.Level),
        ("上级代码", "Parent code", CellKind.Identifier, 15, row => row.Parent),
        ("常住人口", "Population", CellKind.Count, 13, row => row.Population),
        ("人口依据", "Population basis", CellKind.Text, 10, row => row.PopulationBasis),
        ("申领人数", "Registered", CellKind.Count, 13, row => row.Registered),
        ("申领率", "Adoption rate", CellKind.Share, 10, row => row.Rate),
        ("当日新增", "Change", CellKind.Count, 11, row => row.Change),
        ("申领率变化", "Change of rate", CellKind.Share, 11, row => row.RateChange),
        ("使用人数（估算）", "Active (estimate)", CellKind.Count, 12, row => row.Active),
        ("亮码", "Shows", CellKind.Count, 12, row => row.Shows),
        ("扫码放行", "Scans: allow", CellKind.Count, 12, row => row.Scans.Allow),
        ("扫码核验", "Scans: check", CellKind.Count, 11, row => row.Scans.Check),
        ("扫码禁入", "Scans: deny", CellKind.Count, 11, row => row.Scans.Deny),
        ("登记场所", "Venues", CellKind.Count, 10, row => row.Venues),
        ("有扫码场所", "Venues scanned", CellKind.Count, 10, row => row.VenuesScanned),
        ("场所扫码覆盖率", "Venue coverage", CellKind.Share, 10, row => row.VenueCoverage),
        ("应有场所码", "Venues expected", CellKind.Count, 10, row => row.VenuesExpected),
        ("已有场所码", "Venues present", CellKind.Count, 10, row => row.VenuesPresent),
        ("目标日期", "Target by", CellKind.Text, 12, row => row.Target?.By),
        ("申领率目标", "Target rate", CellKind.Share, 10, row => row.Target?.AdoptionRate),
        ("覆盖率目标", "Target coverage", CellKind.Share, 10, row => row.Target?.VenueCoverage),
        ("目标来自", "Target of", CellKind.Identifier, 15, row => row.Target is { } target ? target.InheritedFrom ?? row.Code : null),
        ("近七日日均新增", "Pace a day", CellKind.Count, 12, row => row.Target is { } target ? Math.Round(target.PacePerDay, 1) : null),
        ("按期所需日均", "Needed a day", CellKind.Count, 12, row => row.Target?.NeededPerDay is { } needed ? Math.Round(needed, 1) : null),
        ("预计达标", "Reached on", CellKind.Text, 12, row => row.Target?.ReachedOn),
        ("预测结论", "Forecast", CellKind.Text, 12, row => row.Target?.Forecast?.State),
        ("预测达标日", "Expected on", CellKind.Text, 12, row => row.Target?.Forecast?.Likely),
        ("最早达标日", "Expected from", CellKind.Text, 12, row => row.Target?.Forecast?.Earliest),
        ("最晚达标日", "Expected until", CellKind.Text, 12, row => row.Target?.Forecast?.Latest),
        ("回测提前天数", "Error days ahead", CellKind.Count, 9, row => (long?)row.Target?.Forecast?.ErrorDays),
        ("回测误差（人）", "Error in persons", CellKind.Count, 11, row => row.Target?.Forecast?.ErrorPersons is { } persons ? Math.Round(persons, 1) : null),
        ("回测误差（占人口）", "Error of population", CellKind.Share, 11, row => row.Target?.Forecast?.ErrorShare),
        ("申领滞后", "Adoption behind", CellKind.Text, 9, row => row.Target is { Behind: true } ? "✓" : null),
        ("覆盖滞后", "Coverage behind", CellKind.Text, 9, row => row.Target is { CoverageBehind: true } ? "✓" : null),
    ];

    /// <summary>One table of everything, as CSV wants it.</summary>
    public static ExportTable One(DailyReport report, bool withCounties, bool english, string watermark) => Table(
        report, english, english ? "Report" : "日报", withCounties ? report.Rows().Concat(report.Areas ?? []) : report.Cities.Prepend(report.Province), watermark);

    /// <summary>A table a level, as a workbook wants it.</summary>
    public static IReadOnlyList<ExportTable> ByLevel(DailyReport report, bool withCounties, bool english, string watermark)
    {
        var cities = Table(report, english, english ? "Cities" : "市州", report.Cities.Prepend(report.Province), watermark);
        return withCounties
            ? [cities, Table(report, english, english ? "Counties" : "区县", report.Counties, watermark), .. Areas()]
            : [cities];

        IEnumerable<ExportTable> Areas() =>
            report.Areas is { Count: > 0 } areas ? [Table(report, english, english ? "Functional areas" : "功能区", areas, watermark)] : [];
    }

    private static ExportTable Table(DailyReport report, bool english, string title, IEnumerable<ReportRow> rows, string watermark) => new(
        title,
        [.. Columns.Select(column => new ExportColumn(english ? column.En : column.Zh, column.Kind, column.Width))],
        [.. rows.Select(row => Columns.Select(column => Named(row, column, english)).ToArray())],
        [.. english ? report.Summary.En : report.Summary.Zh, .. Notes(report, english)],
        watermark);

    private static IEnumerable<string> Notes(DailyReport report, bool english)
    {
        if (report.Edition is { } edition)
        {
            yield return english ? $"Region codes and names are of the edition {edition}." : $"区划代码和名称为{edition}年版。";
        }

        if (report.Areas is { Count: > 0 })
        {
            yield return english
                ? "Functional areas are sums of townships that are counted in their counties and cities as well; do not add them."
                : "功能区为所辖街道（镇）之和，已计入所在区县和市州，不得重复相加。";
        }
    }

    private static object? Named(ReportRow row, (string Zh, string En, CellKind Kind, int Width, Func<ReportRow, object?> Cell) column, bool english) =>
        english ? column.En == "Region" ? row.NameEn : column.Cell(row)
        : column.En switch
        {
            "Level" => row.Level switch { "province" => "省", "city" => "市州", "area" => "功能区", _ => "区县" },
            "Forecast" => row.Target?.Forecast?.State switch { "reached" => "已达标", "within" => "90日内", "beyond" => "90日内不能达标", "not_enough_data" => "数据不足", _ => null },
            "Population basis" => row.PopulationBasis switch { "census" => "普查", "estimate" => "估算", _ => null },
            _ => column.Cell(row),
        };
}
