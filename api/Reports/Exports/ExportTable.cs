namespace HealthPass.Api.Reports.Exports;

/// <summary>A table to be exported, and what must stand beside it.</summary>
internal sealed class ExportTable
{
    /// <summary>The most rows that leave at once.</summary>
    public const int MaxRows = 5_000;

    /// <summary>Makes a table.</summary>
    /// <exception cref="ArgumentException">There are too many rows, or one that does not fit the columns.</exception>
    public ExportTable(string title, IReadOnlyList<ExportColumn> columns, IReadOnlyList<object?[]> rows, IReadOnlyList<string> notes, string watermark)
    {
        if (rows.Count > MaxRows)
        {
            throw new ArgumentException($"An export has {MaxRows} rows at most.", nameof(rows));
        }

        if (rows.Any(row => row.Length != columns.Count))
        {
            throw new ArgumentException("A row has as many cells as there are columns.", nameof(rows));
        }

        (Title, Columns, Rows, Notes, Watermark) = (title, columns, rows, notes, watermark);
    }

    public string Title { get; }

    public IReadOnlyList<ExportColumn> Columns { get; }

    /// <summary>Cells: a string, a long, a double, or null for none.</summary>
    public IReadOnlyList<object?[]> Rows { get; }

    /// <summary>Sentences that belong to the table.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>Who took it out, and when.</summary>
    public string Watermark { get; }
}
