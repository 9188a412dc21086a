using System.Globalization;
using HealthPass.Api.Reports.Exports;

namespace HealthPass.Api.Tasks;

/// <summary>Writes the bulletin as a file, ready for the daily meeting.</summary>
internal static class BulletinExport
{
    private static readonly (string Zh, string En, CellKind Kind, int Width, Func<BulletinLineView, object?> Cell)[] Columns =
    [
        ("名次", "Rank", CellKind.Count, 8, line => (long)line.Rank),
        ("责任单位", "Unit", CellKind.Text, 28, line => line.UnitName),
        ("区划代码", "Region code", CellKind.Identifier, 15, line => line.RegionCode),
        ("区划", "Region", CellKind.Text, 16, line => line.RegionName),
        ("得分", "Score", CellKind.Text, 10, line => line.Score.ToString("F1", CultureInfo.InvariantCulture)),
        ("任务数", "Tasks", CellKind.Count, 10, line => (long)line.Dispatches),
        ("办结", "Done", CellKind.Count, 10, line => (long)line.Done),
        ("超期", "Overdue", CellKind.Count, 10, line => (long)line.Overdue),
        ("未签收", "Not signed for", CellKind.Count, 14, line => (long)line.NotSigned),
        ("催办", "Urged", CellKind.Count, 10, line => (long)line.Urged),
        ("通报", "Notices", CellKind.Count, 10, line => (long)line.Noticed),
    ];

    public static async Task<IResult> WriteAsync(BulletinView bulletin, bool workbook, bool english, string who, long sequence, CancellationToken cancellationToken)
    {
        var behind = string.Join(english ? ", " : "、", bulletin.Behind.Select(line => line.UnitName));
        var table = new ExportTable(
            english ? "Bulletin" : "任务通报",
            [.. Columns.Select(column => new ExportColumn(english ? column.En : column.Zh, column.Kind, column.Width))],
            [.. bulletin.Units.Take(ExportTable.MaxRows).Select(line => Columns.Select(column => column.Cell(line)).ToArray())],
            [
                english
                    ? $"{bulletin.Dispatches} dispatches, {bulletin.Done} done, {bulletin.Overdue} overdue, {bulletin.NotSigned} not signed for."
                    : $"共交办 {bulletin.Dispatches} 件，办结 {bulletin.Done} 件，超期 {bulletin.Overdue} 件，未签收 {bulletin.NotSigned} 件。",
                .. (behind.Length == 0 ? Array.Empty<string>() : [english ? $"Furthest behind: {behind}." : $"进度靠后：{behind}。"]),
            ],
            english
                ? string.Create(CultureInfo.InvariantCulture, $"Taken by {who} at {bulletin.AsOf} · {bulletin.RegionCode} · audit no. {sequence}")
                : string.Create(CultureInfo.InvariantCulture, $"导出人 {who} · 时间 {bulletin.AsOf} · {bulletin.RegionCode} · 审计号 {sequence}"));
        var name = $"healthpass-tasks-{bulletin.RegionCode}";
        return workbook
            ? Results.File(await XlsxExport.WriteAsync([table], english ? "Notes" : "说明", cancellationToken), XlsxExport.ContentType, $"{name}.xlsx")
            : Results.File(CsvExport.Write(table), $"{CsvExport.ContentType}; charset=utf-8", $"{name}.csv");
    }
}
