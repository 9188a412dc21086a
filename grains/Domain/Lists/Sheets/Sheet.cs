namespace HealthPass.Grains.Lists.Sheets;

/// <summary>Reads a list row by row, whatever program wrote it; no more of it is in memory than a row and what a workbook shares among its cells.</summary>
public static class Sheet
{
    /// <summary>The most characters of a cell.</summary>
    public const int MostCharacters = 1_000;

    /// <summary>The most cells of a row.</summary>
    public const int MostCells = 64;

    /// <summary>Reads a list; a row without anything in it is left out.</summary>
    /// <param name="file">The file; it can be read from its beginning more than once.</param>
    /// <returns>Rows.</returns>
    /// <exception cref="ListUnreadableException">It is none; also while it is read.</exception>
    public static IEnumerable<SheetRow> Read(Stream file)
    {
        ArgumentNullException.ThrowIfNull(file);
        Span<byte> head = stackalloc byte[4];
        file.Position = 0;
        var isZip = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.SequenceEqual("PK\u0003\u0004"u8);
        file.Position = 0;
        return (isZip ? WorkbookSheet.Read(file) : TextSheet.Read(file)).Where(row => row.Cells.Any(cell => cell.Length > 0));
    }

    /// <summary>A cell as it is taken: what a spreadsheet might take for a formula is text, also where an apostrophe before it says so.</summary>
    internal static string CellOf(ReadOnlySpan<char> text)
    {
        if (text.Length > MostCharacters)
        {
            throw new ListUnreadableException(ListUnreadableException.TooLong, $"A cell has more than {MostCharacters} characters.");
        }

        var trimmed = text.Trim();
        return (trimmed is ['\'', '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..] ? trimmed[1..] : trimmed).ToString();
    }

    /// <summary>Counts a cell.</summary>
    internal static void Count(int cells)
    {
        if (cells > MostCells)
        {
            throw new ListUnreadableException(ListUnreadableException.TooLong, $"A row has more than {MostCells} cells.");
        }
    }
}
