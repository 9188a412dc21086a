using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using SpreadCheetah;

namespace HealthPass.Api.Reports.Exports;

/// <summary>
/// Adds to a finished workbook how its tables are printed, which the library that writes it leaves out: A3 across, all columns
/// on one page, the heads on every page, the watermark at the foot.
/// </summary>
internal static class PageSetup
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    // What stands before the page set-up in a sheet: the order of elements is part of the format.
    private static readonly XName[] Before =
    [
        .. new[]
        {
            "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetProtection", "autoFilter", "mergeCells", "conditionalFormatting",
            "dataValidations", "hyperlinks", "printOptions",
        }.Select(name => Main + name),
    ];

    /// <summary>Sets up the pages of a workbook's first sheets.</summary>
    /// <param name="workbook">The workbook, finished.</param>
    /// <param name="tables">The tables of these sheets, in order.</param>
    public static void Write(MemoryStream workbook, IReadOnlyList<ExportTable> tables)
    {
        using var zip = new ZipArchive(workbook, ZipArchiveMode.Update, leaveOpen: true);
        for (var sheet = 0; sheet < tables.Count; sheet++)
        {
            // An ampersand begins a code there.
            var foot = tables[sheet].Watermark.Replace("&", "&&", StringComparison.Ordinal);
            Change(zip, string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{sheet + 1}.xml"), root => SetUp(root, foot));
        }

        Change(zip, "xl/workbook.xml", root => Name(root, tables));
    }

    private static void SetUp(XElement sheet, string foot)
    {
        var properties = sheet.Element(Main + "sheetPr");
        if (properties is null)
        {
            properties = new(Main + "sheetPr");
            sheet.AddFirst(properties);
        }

        properties.Add(new XElement(Main + "pageSetUpPr", new XAttribute("fitToPage", 1)));
        sheet.Elements().Last(element => Before.Contains(element.Name)).AddAfterSelf(
            new XElement(
                Main + "pageMargins",
                new XAttribute("left", "0.4"), new XAttribute("right", "0.4"), new XAttribute("top", "0.5"), new XAttribute("bottom", "0.6"),
                new XAttribute("header", "0.3"), new XAttribute("footer", "0.3")),
            new XElement(
                Main + "pageSetup",
                new XAttribute("paperSize", 8), new XAttribute("orientation", "landscape"), new XAttribute("fitToWidth", 1), new XAttribute("fitToHeight", 0)),
            new XElement(Main + "headerFooter", new XElement(Main + "oddFooter", $"&L{foot}&R&P / &N")));
    }

    private static void Name(XElement book, IReadOnlyList<ExportTable> tables)
    {
        var names = book.Element(Main + "definedNames");
        if (names is null)
        {
            names = new(Main + "definedNames");
            book.Element(Main + "sheets")!.AddAfterSelf(names);
        }

        for (var sheet = 0; sheet < tables.Count; sheet++)
        {
            var table = tables[sheet];
            var quoted = $"'{table.Title.Replace("'", "''", StringComparison.Ordinal)}'";

            // Heads, rows and the line with the watermark.
            var area = string.Create(CultureInfo.InvariantCulture, $"{quoted}!$A$1:${SpreadsheetUtility.GetColumnName(table.Columns.Count)}${table.Rows.Count + 2}");
            names.Add(Defined("_xlnm.Print_Area", sheet, area), Defined("_xlnm.Print_Titles", sheet, $"{quoted}!$1:$1"));
        }

        static XElement Defined(string name, int sheet, string reference) =>
            new(Main + "definedName", new XAttribute("name", name), new XAttribute("localSheetId", sheet), reference);
    }

    private static void Change(ZipArchive zip, string part, Action<XElement> change)
    {
        var entry = zip.GetEntry(part) ?? throw new InvalidOperationException($"The workbook has no {part}.");
        XDocument document;
        using (var read = entry.Open())
        {
            document = XDocument.Load(read);
        }

        change(document.Root!);
        entry.Delete();
        using var write = zip.CreateEntry(part).Open();
        document.Save(write, SaveOptions.DisableFormatting);
    }
}
