using System.Globalization;
using System.Text;

namespace HealthPass.Api.Reports.Exports;

/// <summary>Writes a table as CSV (RFC 4180) that Excel opens rightly: UTF-8 with its mark, identifiers kept from becoming numbers.</summary>
internal static class CsvExport
{
    public const string ContentType = "text/csv";

    /// <summary>Writes a table: heads, rows, and the watermark in the last line.</summary>
    public static byte[] Write(ExportTable table)
    {
        var text = new StringBuilder();
        Line(table.Columns.Select(column => CellText.Neutral(column.Title)));
        foreach (var row in table.Rows)
        {
            Line(table.Columns.Zip(row, (column, cell) => Cell(column.Kind, cell)));
        }

        Line([CellText.Neutral(table.Watermark)]);
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];

        void Line(IEnumerable<string> cells) => text.Append(CsvExport.Line(cells));
    }

    /// <summary>A line of cells that are no formulas.</summary>
    public static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Quote)) + "\r\n";

    private static string Cell(CellKind kind, object? cell) => cell switch
    {
        null => string.Empty,
        // A tab behind the digits makes Excel leave them as they are; whoever reads the file otherwise trims it.
        string digits when kind == CellKind.Identifier => CellText.Neutral(digits) + "\t",
        string words => CellText.Neutral(words),
        // Never with an exponent, which a spreadsheet reads but a person does not.
        double number => number.ToString("0.############", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"A cell cannot be a {cell.GetType().Name}.", nameof(cell)),
    };

    private static string Quote(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n\t") < 0 && cell == cell.Trim() ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
