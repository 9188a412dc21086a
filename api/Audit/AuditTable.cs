using HealthPass.Api.Json;
using HealthPass.Api.Reports.Exports;
using HealthPass.Grains.Audit;

namespace HealthPass.Api.Audit;

/// <summary>Lines of the trail as a table to be exported.</summary>
internal static class AuditTable
{
    private static readonly (string Zh, string En, CellKind Kind, int Width, Func<AuditEntry, object?> Cell)[] Columns =
    [
        ("序号", "Line", CellKind.Count, 10, line => line.Sequence),
        ("时间", "At", CellKind.Text, 30, line => Rfc3339.Format(line.At)),
        ("操作人", "Actor", CellKind.Text, 20, line => line.Actor),
        ("操作", "Action", CellKind.Text, 24, line => line.Action),
        ("对象", "Subject", CellKind.Identifier, 40, line => line.Subject),
        ("内容", "Particulars", CellKind.Text, 60, line => line.Detail),
        ("前一条散列", "Hash of the line before", CellKind.Identifier, 66, line => Convert.ToHexStringLower(line.PreviousHash)),
        ("散列", "Hash", CellKind.Identifier, 66, line => Convert.ToHexStringLower(line.Hash)),
    ];

    public static ExportTable Of(IReadOnlyList<AuditEntry> lines, bool english, string watermark) => new(
        english ? "Audit" : "审计",
        [.. Columns.Select(column => new ExportColumn(english ? column.En : column.Zh, column.Kind, column.Width))],
        [.. lines.Select(line => Columns.Select(column => column.Cell(line)).ToArray())],
        [],
        watermark);
}
