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
    public static async Task<byte[]> WriteAsync(IReadOnlyList<ExportTable> tables, string notesTitle, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream();
        await using (var book = await Spreadsheet.CreateNewAsync(stream, null, cancellationToken))
        {
            var styles = new SheetStyles(book);
            foreach (var table in tables)
            {
                await WriteAsync(book, table, styles, cancellationToken);
            }

            await WriteNotesAsync(book, notesTitle, tables[0], cancellationToken);
            await book.FinishAsync(cancellationToken);
        }

        PageSetup.Write(stream, tables);
        return stream.ToArray();
    }

    private static async Task WriteAsync(Spreadsheet book, ExportTable table, SheetStyles styles, CancellationToken cancellationToken)
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
        await book.AddRowAsync([.. table.Columns.Select(column => new Cell(CellText.Neutral(column.Title), styles.Head))], cancellationToken);
        var columns = table.Columns.Select((column, index) => styles.Of(column.Kind, table.Rows.Select(row => row[index]))).ToArray();
        foreach (var row in table.Rows)
        {
            await book.AddRowAsync([.. row.Zip(columns, CellOf)], cancellationToken);
        }

        await book.AddRowAsync([new Cell(CellText.Neutral(table.Watermark))], cancellationToken);
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
        // Blank, and not a text of no characters, which counts as filled.
        null => new Cell(default(string), style),
        string words => new Cell(CellText.Neutral(words), style),
        long count => new Cell(count, style),
        double share => new Cell(share, style),
        _ => throw new ArgumentException($"A cell cannot be a {cell.GetType().Name}.", nameof(cell)),
    };
}
