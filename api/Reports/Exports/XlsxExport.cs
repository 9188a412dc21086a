using System.Globalization;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace HealthPass.Api.Reports.Exports;

/// <summary>Writes tables as an Excel workbook, one sheet a table, and a sheet of notes with the watermark.</summary>
internal static class XlsxExport
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Writes tables.</summary>
    /// <param name="tables">The tables, each with a title of its own.</param>
    /// <param name="notesTitle">The title of the sheet of notes.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The workbook.</returns>
    public static async Task<byte[]> WriteAsync(IReadOnlyList<ExportTable> tables, string notesTitle, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream();
        await using (var book = await Spreadsheet.CreateNewAsync(stream, null, cancellationToken))
        {
            var head = book.AddStyle(new Style { Font = { Bold = true }, Alignment = { WrapText = true } });
            var formats = new Dictionary<CellKind, StyleId>
            {
                [CellKind.Count] = book.AddStyle(new Style { Format = NumberFormat.Custom("#,##0") }),
                [CellKind.Share] = book.AddStyle(new Style { Format = NumberFormat.Custom("0.00%") }),
                // Excel's format of text: a code stays a code also when somebody edits the cell.
                [CellKind.Identifier] = book.AddStyle(new Style { Format = NumberFormat.Custom("@") }),
            };
            foreach (var table in tables)
            {
                await WriteAsync(book, table, head, formats, cancellationToken);
            }

            await WriteNotesAsync(book, notesTitle, tables[0], cancellationToken);
            await book.FinishAsync(cancellationToken);
        }

        return stream.ToArray();
    }

    private static async Task WriteAsync(
        Spreadsheet book, ExportTable table, StyleId head, Dictionary<CellKind, StyleId> formats, CancellationToken cancellationToken)
    {
        var lastColumn = SpreadsheetUtility.GetColumnName(table.Columns.Count);
        var sheet = new WorksheetOptions
        {
            FrozenRows = 1,
            AutoFilter = new AutoFilterOptions(string.Create(CultureInfo.InvariantCulture, $"A1:{lastColumn}{table.Rows.Count + 1}")),
        };
        for (var column = 0; column < table.Columns.Count; column++)
        {
            sheet.Column(column + 1).Width = table.Columns[column].Width;
        }

        await book.StartWorksheetAsync(table.Title, sheet, cancellationToken);
        await book.AddRowAsync([.. table.Columns.Select(column => new Cell(CellText.Neutral(column.Title), head))], cancellationToken);
        foreach (var row in table.Rows)
        {
            await book.AddRowAsync([.. table.Columns.Zip(row, (column, cell) => CellOf(cell, Format(column.Kind)))], cancellationToken);
        }

        await book.AddRowAsync([new Cell(CellText.Neutral(table.Watermark))], cancellationToken);

        StyleId? Format(CellKind kind) => formats.TryGetValue(kind, out var format) ? format : null;
    }

    private static async Task WriteNotesAsync(Spreadsheet book, string title, ExportTable table, CancellationToken cancellationToken)
    {
        var sheet = new WorksheetOptions();
        sheet.Column(1).Width = 120;
        var wrapped = book.AddStyle(new Style { Alignment = { WrapText = true } });
        await book.StartWorksheetAsync(title, sheet, cancellationToken);
        foreach (var note in table.Notes.Append(table.Watermark))
        {
            await book.AddRowAsync([new Cell(CellText.Neutral(note), wrapped)], cancellationToken);
        }
    }

    private static Cell CellOf(object? cell, StyleId? style) => cell switch
    {
        null => new Cell(string.Empty, style),
        string words => new Cell(CellText.Neutral(words), style),
        long count => new Cell(count, style),
        double share => new Cell(share, style),
        _ => throw new ArgumentException($"A cell cannot be a {cell.GetType().Name}.", nameof(cell)),
    };
}
