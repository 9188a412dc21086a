using System.Text;

namespace HealthPass.Grains.Lists.Sheets;

/// <summary>Reads CSV (RFC 4180): commas, semicolons or tabs, whichever the head has; quoted cells may hold line breaks.</summary>
internal static class TextSheet
{
    // Of as many of each the first counts.
    private static readonly char[] Separators = [',', '\t', ';'];

    public static IEnumerable<SheetRow> Read(Stream file)
    {
        var encoding = TextEncoding.Of(file);
        using var reader = new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16, leaveOpen: true);
        var separator = SeparatorOf(reader);
        var (cells, cell, number) = (new List<string>(), new StringBuilder(), 0);
        var (quoted, wasQuoted) = (false, false);
        while (reader.Read() is >= 0 and var read)
        {
            var character = (char)read;
            if (character == '\uFEFF' && number == 0 && cells.Count == 0 && cell.Length == 0)
            {
                // The mark of UTF-8.
                continue;
            }

            if (quoted)
            {
                if (character != '"')
                {
                    Add(character);
                }
                else if (reader.Peek() == '"')
                {
                    _ = reader.Read();
                    Add('"');
                }
                else
                {
                    quoted = false;
                }
            }
            else if (character == '"' && !wasQuoted && IsBlank(cell))
            {
                _ = cell.Clear();
                quoted = wasQuoted = true;
            }
            else if (character == separator)
            {
                EndCell();
            }
            else if (character is '\n' or '\r')
            {
                if (character == '\r' && reader.Peek() == '\n')
                {
                    _ = reader.Read();
                }

                EndCell();
                yield return new(++number, cells);
                cells = [];
            }
            else
            {
                Add(character);
            }
        }

        if (quoted)
        {
            throw new ListUnreadableException(ListUnreadableException.Broken, $"Row {number + 1} has a quoted cell that does not end.");
        }

        if (cells.Count > 0 || cell.Length > 0)
        {
            EndCell();
            yield return new(++number, cells);
        }

        void Add(char character)
        {
            // Blanks around a cell do not count, and more of them than a cell may have are none.
            _ = cell.Append(character);
            if (cell.Length > 2 * Sheet.MostCharacters)
            {
                throw new ListUnreadableException(ListUnreadableException.TooLong, $"A cell of row {number + 1} has more than {Sheet.MostCharacters} characters.");
            }
        }

        void EndCell()
        {
            cells.Add(Sheet.CellOf(cell.ToString()));
            Sheet.Count(cells.Count);
            _ = cell.Clear();
            wasQuoted = false;
        }
    }

    private static bool IsBlank(StringBuilder cell)
    {
        for (var i = 0; i < cell.Length; i++)
        {
            if (!char.IsWhiteSpace(cell[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static char SeparatorOf(StreamReader reader)
    {
        Span<char> head = stackalloc char[4_096];
        head = head[..reader.ReadBlock(head)];
        var end = head.IndexOfAny('\r', '\n');
        var line = (end < 0 ? head : head[..end]).ToString();
        reader.BaseStream.Position = 0;
        reader.DiscardBufferedData();
        return Separators.MaxBy(separator => line.Count(character => character == separator));
    }
}
