using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using HealthPass.Api.Reports.Exports;
using Xunit;

namespace HealthPass.Tests.Reports;

public sealed class ExportTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly IReadOnlyList<ExportColumn> Columns =
    [
        new("代码", CellKind.Identifier, 10), new("名称", CellKind.Text, 10), new("数", CellKind.Count, 10), new("率", CellKind.Share, 10),
    ];

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+86", "'+86")]
    [InlineData("-2", "'-2")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "'\rx")]
    [InlineData("\n=x", "'\n=x")]
    [InlineData("  =x", "'  =x")]
    [InlineData("\u00A0=x", "'\u00A0=x")]
    [InlineData("\u3000+x", "'\u3000+x")]
    [InlineData("\uFEFF\u200B=x", "'\uFEFF\u200B=x")]
    [InlineData("\0=x", "'\0=x")]
    [InlineData("＝x", "'＝x")]
    [InlineData("＠x", "'＠x")]
    [InlineData(" \t=x", "' \t=x")]
    [InlineData("成都市", "成都市")]
    [InlineData("a=b", "a=b")]
    [InlineData("510100000000", "510100000000")]
    [InlineData("   ", "   ")]
    [InlineData("", "")]
    public void Text_that_a_spreadsheet_would_calculate_is_neutralised(string text, string safe) => Assert.Equal(safe, CellText.Neutral(text));

    [Fact]
    public void A_csv_has_its_mark_text_identifiers_quoted_cells_and_the_watermark()
    {
        var bytes = CsvExport.Write(Table(["510100000000", "=HYPERLINK(\"http://x\",\"y\")", 12_345L, 0.5], ["510300000000", "a,b", -3L, null]));
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal(
            "代码,名称,数,率\r\n\"510100000000\t\",\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",12345,0.5\r\n\"510300000000\t\",\"a,b\",-3,\r\n\"导出人 command, 2022\"\r\n",
            Encoding.UTF8.GetString(bytes[3..]));
    }

    [Fact]
    public async Task A_workbook_keeps_identifiers_as_text_and_numbers_as_numbers()
    {
        var bytes = await XlsxExport.WriteAsync([Table(["510100000000", "=1+1", 12_345L, 0.5])], "说明", CancellationToken.None);
        using var zip = new ZipArchive(new MemoryStream(bytes));
        var sheet = Read(zip, "xl/worksheets/sheet1.xml");
        Assert.Matches("<c[^>]*t=\"inlineStr\"[^>]*><is><t>510100000000</t>", sheet);
        Assert.Matches("<c[^>]*t=\"inlineStr\"[^>]*><is><t>&apos;=1\\+1</t>|<is><t>'=1\\+1</t>", sheet);
        Assert.Matches("<v>12345</v>", sheet);
        Assert.Matches("<v>0.5</v>", sheet);
        Assert.DoesNotContain("<f>", sheet, StringComparison.Ordinal);
        Assert.Contains("导出人 command, 2022", sheet, StringComparison.Ordinal);
        Assert.Contains("一句话", Read(zip, "xl/worksheets/sheet2.xml"), StringComparison.Ordinal);
        Assert.Contains("说明", Read(zip, "xl/workbook.xml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.0000323, "0.0000323")]
    [InlineData(-0.00000012, "-0.00000012")]
    [InlineData(0, "0")]
    [InlineData(0.25, "0.25")]
    [InlineData(12, "12")]
    public void A_rate_in_a_csv_has_no_exponent(double rate, string written) =>
        Assert.Contains($",1,{written}\r\n", Encoding.UTF8.GetString(CsvExport.Write(Table(["1", "a", 1L, rate]))), StringComparison.Ordinal);

    [Theory]
    [InlineData(0.5, null, "0.00%")]
    [InlineData(0.5, 0.001, "0.00%")]
    [InlineData(0.5, 0.0000323, "0.0000%")]
    [InlineData(0.5, -0.0000008, "0.000000%")]
    [InlineData(0.5, 0.000000012, "0.00000000%")]
    [InlineData(0.0, 0.0, "0.00%")]
    public async Task A_column_of_rates_has_the_decimals_that_tell_its_smallest_from_nothing(double first, double? second, string format)
    {
        using var book = await BookAsync(Table(["1", "a", 1L, first], ["2", "b", 2L, second]));
        var cell = XDocument.Parse(Read(book, "xl/worksheets/sheet1.xml")).Root!.Element(Main + "sheetData")!.Elements().ElementAt(1).Elements().ElementAt(3);
        var used = int.Parse(cell.Attribute("s")!.Value, CultureInfo.InvariantCulture);
        var styles = XDocument.Parse(Read(book, "xl/styles.xml")).Root!;
        var id = styles.Element(Main + "cellXfs")!.Elements().ElementAt(used).Attribute("numFmtId")!.Value;
        var named = styles.Descendants(Main + "numFmt").SingleOrDefault(known => known.Attribute("numFmtId")!.Value == id)?.Attribute("formatCode")!.Value;
        Assert.Equal(format, named ?? (id == "10" ? "0.00%" : id));
    }

    [Fact]
    public async Task A_cell_without_a_value_is_blank()
    {
        using var book = await BookAsync(Table(["1", null, null, null]));
        var sheet = XDocument.Parse(Read(book, "xl/worksheets/sheet1.xml")).Root!;
        var cells = sheet.Element(Main + "sheetData")!.Elements().ElementAt(1).Elements().ToList();
        Assert.Equal(4, cells.Count);
        Assert.All(cells.Skip(1), cell => Assert.Empty(cell.Elements()));
    }

    [Fact]
    public async Task A_workbook_prints_across_one_page_wide_with_its_heads_on_every_page()
    {
        using var book = await BookAsync(Table(["1", "a", 1L, 0.5], ["2", "b", 2L, 0.5]));
        var sheet = XDocument.Parse(Read(book, "xl/worksheets/sheet1.xml")).Root!;
        Assert.Equal("1", sheet.Element(Main + "sheetPr")!.Element(Main + "pageSetUpPr")!.Attribute("fitToPage")!.Value);
        var setup = sheet.Element(Main + "pageSetup")!;
        Assert.Equal(("landscape", "1", "0"), (setup.Attribute("orientation")!.Value, setup.Attribute("fitToWidth")!.Value, setup.Attribute("fitToHeight")!.Value));
        Assert.Contains("导出人 command, 2022", sheet.Element(Main + "headerFooter")!.Value, StringComparison.Ordinal);

        // The format lays down the order of these.
        string[] order = ["sheetPr", "sheetViews", "cols", "sheetData", "autoFilter", "pageMargins", "pageSetup", "headerFooter"];
        Assert.Equal(order, sheet.Elements().Select(element => element.Name.LocalName).Where(order.Contains));
        Assert.Equal("sheetPr", sheet.Elements().First().Name.LocalName);
        var names = XDocument.Parse(Read(book, "xl/workbook.xml")).Root!.Element(Main + "definedNames")!.Elements()
            .ToDictionary(name => name.Attribute("name")!.Value, name => (name.Attribute("localSheetId")!.Value, name.Value));
        Assert.Equal(("0", "'表'!$A$1:$D$4"), names["_xlnm.Print_Area"]);
        Assert.Equal(("0", "'表'!$1:$1"), names["_xlnm.Print_Titles"]);
    }

    [Fact]
    public void An_export_has_a_bounded_number_of_rows()
    {
        object?[] row = ["1", "2", 3L, 4.0];
        _ = new ExportTable("t", Columns, [.. Enumerable.Repeat(row, ExportTable.MaxRows)], [], "w");
        Assert.Throws<ArgumentException>(() => new ExportTable("t", Columns, [.. Enumerable.Repeat(row, ExportTable.MaxRows + 1)], [], "w"));
        Assert.Throws<ArgumentException>(() => new ExportTable("t", Columns, [["1"]], [], "w"));
    }

    private static ExportTable Table(params object?[][] rows) => new("表", Columns, rows, ["一句话"], "导出人 command, 2022");

    private static async Task<ZipArchive> BookAsync(ExportTable table) =>
        new(new MemoryStream(await XlsxExport.WriteAsync([table], "说明", CancellationToken.None)));

    private static string Read(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
