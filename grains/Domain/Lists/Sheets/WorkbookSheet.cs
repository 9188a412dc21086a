using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace HealthPass.Grains.Lists.Sheets;

/// <summary>
/// Reads the first sheet of a workbook (XLSX, ECMA-376): its XML as a stream, and the texts that its cells share. Of a formula what it came to is
/// taken, and nothing is ever computed.
/// </summary>
internal static class WorkbookSheet
{
    private const string FirstSheet = "xl/worksheets/sheet1.xml";
    private const string SharedTexts = "xl/sharedStrings.xml";
    private const int MostEntries = 1_000;
    private const long MostBytes = 256L << 20;
    private const int MostSharedCharacters = 24 << 20;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, MaxCharactersInDocument = MostBytes,
    };

    public static IEnumerable<SheetRow> Read(Stream file)
    {
        using var archive = Open(file);
        var sheet = archive.GetEntry(FirstSheet)
            ?? archive.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal) && entry.FullName.EndsWith(".xml", StringComparison.Ordinal))
                .MinBy(entry => entry.FullName, StringComparer.Ordinal)
            ?? throw Broken("it has no sheet");
        var shared = archive.GetEntry(SharedTexts) is { } texts ? SharedOf(texts) : [];
        using var stream = Unpack(sheet);
        using var reader = XmlReader.Create(stream, Settings);
        var number = 0;
        while (Next(reader))
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                number = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var said) && said > number ? said : number + 1;
                yield return new(number, RowOf(reader, shared));
            }
        }
    }

    private static ZipArchive Open(Stream file)
    {
        try
        {
            var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            return archive.Entries.Count <= MostEntries ? archive : throw TooLong();
        }
        catch (InvalidDataException)
        {
            throw Broken("it is no zip archive");
        }
    }

    // What an archive says of its size need not be so: the reader of XML counts as well.
    private static Stream Unpack(ZipArchiveEntry entry) => entry.Length <= MostBytes ? entry.Open() : throw TooLong();

    private static bool Next(XmlReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (XmlException error)
        {
            throw Broken(error.Message);
        }
        catch (InvalidDataException error)
        {
            throw Broken(error.Message);
        }
    }

    private static List<string> SharedOf(ZipArchiveEntry entry)
    {
        using var stream = Unpack(entry);
        using var reader = XmlReader.Create(stream, Settings);
        var (shared, characters) = (new List<string>(), 0);
        while (Next(reader))
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                shared.Add(TextOf(reader, "si"));
                characters += shared[^1].Length;
                if (characters > MostSharedCharacters)
                {
                    throw TooLong();
                }
            }
        }

        return shared;
    }

    private static List<string> RowOf(XmlReader reader, List<string> shared)
    {
        var cells = new List<string>();
        if (reader.IsEmptyElement)
        {
            return cells;
        }

        while (Next(reader) && reader is not { NodeType: XmlNodeType.EndElement, LocalName: "row" })
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                continue;
            }

            var column = ColumnOf(reader.GetAttribute("r")) ?? cells.Count;
            Sheet.Count(column + 1);
            while (cells.Count <= column)
            {
                cells.Add(string.Empty);
            }

            cells[column] = CellOf(reader, reader.GetAttribute("t"), shared);
        }

        return cells;
    }

    private static string CellOf(XmlReader reader, string? type, List<string> shared)
    {
        if (reader.IsEmptyElement)
        {
            return string.Empty;
        }

        var value = string.Empty;
        while (Next(reader) && reader is not { NodeType: XmlNodeType.EndElement, LocalName: "c" })
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "v" or "is" })
            {
                value = TextOf(reader, reader.LocalName);
            }
        }

        return Sheet.CellOf(
            type != "s" ? Plain(value)
            : int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < shared.Count ? shared[index]
            : throw Broken("a cell names a text that there is not"));
    }

    // A long number that was typed as a number: 5.10104E+11 is a region's code.
    private static string Plain(string value) =>
        value.Contains('E', StringComparison.OrdinalIgnoreCase) && decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : value;

    // The texts in an element, without those that say how a word is read.
    private static string TextOf(XmlReader reader, string element)
    {
        if (reader.IsEmptyElement)
        {
            return string.Empty;
        }

        var (text, aside) = (string.Empty, 0);
        while (Next(reader) && !(reader.NodeType == XmlNodeType.EndElement && reader.LocalName == element))
        {
            if (reader.LocalName == "rPh" && !reader.IsEmptyElement)
            {
                aside += reader.NodeType == XmlNodeType.Element ? 1 : -1;
            }
            else if (aside == 0 && reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA)
            {
                text += reader.Value;
                if (text.Length > 2 * Sheet.MostCharacters)
                {
                    throw TooLong();
                }
            }
        }

        return text;
    }

    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var character in reference ?? string.Empty)
        {
            if (character is < 'A' or > 'Z' || column > Sheet.MostCells)
            {
                break;
            }

            column = (column * 26) + character - 'A' + 1;
        }

        return column == 0 ? null : column - 1;
    }

    private static ListUnreadableException Broken(string why) => new(ListUnreadableException.Broken, $"The workbook cannot be read: {why}.");

    private static ListUnreadableException TooLong() => new(ListUnreadableException.TooLong, "The workbook holds more than a list may.");
}
