using System.Globalization;
using HealthPass.Api.Json;
using HealthPass.Api.Reports.Exports;
using HealthPass.Grains.Venues.Coverage;

namespace HealthPass.Api.Venues.Coverage;

/// <summary>Writes the list of places that somebody works through as a file.</summary>
internal sealed class CoverageExport(CoveragePresenter presenter, TimeProvider clock)
{
    /// <summary>The most rows that leave at once.</summary>
    public const int MostRows = ExportTable.MaxRows;

    private static readonly (string Zh, string En, CellKind Kind, int Width, Func<CoveragePlaceView, bool, object?> Cell)[] Columns =
    [
        ("名称", "Name", CellKind.Text, 28, (row, _) => row.Name),
        ("类别", "Category", CellKind.Text, 14, (row, english) => english ? row.Category : CoveragePresenter.LabelOf(row.Category)),
        ("区划代码", "Region code", CellKind.Identifier, 15, (row, _) => row.RegionCode),
        ("区划", "Region", CellKind.Text, 16, (row, _) => row.RegionName),
        ("地址", "Address", CellKind.Text, 28, (row, _) => row.Address),
        ("状态", "State", CellKind.Text, 10, (row, english) => english ? row.State : StateOf(row.State)),
        ("最近扫码日", "Last scan on", CellKind.Text, 12, (row, _) => row.LastScanOn),
        ("无扫码天数", "Days without", CellKind.Count, 10, (row, _) => (long?)row.Days),
        ("应有", "Expected", CellKind.Count, 8, (row, _) => (long)row.Wanted),
        ("已有", "Present", CellKind.Count, 8, (row, _) => (long)row.Present),
        ("场所码编号", "Venue id", CellKind.Identifier, 16, (row, _) => row.VenueId),
        ("来源", "Source", CellKind.Text, 28, (row, _) => row.Source),
    ];

    public async Task<IResult> WriteAsync(
        IReadOnlyList<CoveragePlace> places, CoverageQuery query, bool workbook, bool english, string who, long sequence, CancellationToken cancellationToken)
    {
        var at = Rfc3339.Format(clock.GetUtcNow());
        var rows = places.Select(place => presenter.Present(place, query.State, query.Today)).ToList();
        var cut = rows.Count == MostRows
            ? english ? $"Only the first {MostRows} places; narrow the region or the category for the rest." : $"仅列前 {MostRows} 个；其余请缩小区划或类别后再导出。"
            : english ? "All places that were asked for." : "所选范围内全部场所。";
        var table = new ExportTable(
            english ? "Places" : "场所",
            [.. Columns.Select(column => new ExportColumn(english ? column.En : column.Zh, column.Kind, column.Width))],
            [.. rows.Select(row => Columns.Select(column => column.Cell(row, english)).ToArray())],
            [cut],
            english
                ? string.Create(CultureInfo.InvariantCulture, $"Taken by {who} at {at} · {query.Region} · audit no. {sequence}")
                : string.Create(CultureInfo.InvariantCulture, $"导出人 {who} · 时间 {at} · {query.Region} · 审计号 {sequence}"));
        var name = string.Create(CultureInfo.InvariantCulture, $"healthpass-places-{query.Region}-{query.State.ToWire()}");
        return workbook
            ? Results.File(await XlsxExport.WriteAsync([table], english ? "Notes" : "说明", cancellationToken), XlsxExport.ContentType, $"{name}.xlsx")
            : Results.File(CsvExport.Write(table), $"{CsvExport.ContentType}; charset=utf-8", $"{name}.csv");
    }

    private static string StateOf(string state) => state switch
    {
        "missing" => "缺码",
        "in_review" => "审核中",
        "active" => "在用",
        "quiet" => "近日无扫码",
        "silent" => "静默",
        "dead" => "失效",
        _ => "已停用",
    };
}
