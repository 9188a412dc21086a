using System.IO.Compression;
using System.Text;
using HealthPass.Api.Reports.Exports;
using Xunit;

namespace HealthPass.Tests.Reports;

public sealed class ExportTests
{
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

    [Fact]
    public void An_export_has_a_bounded_number_of_rows()
    {
        object?[] row = ["1", "2", 3L, 4.0];
        _ = new ExportTable("t", Columns, [.. Enumerable.Repeat(row, ExportTable.MaxRows)], [], "w");
        Assert.Throws<ArgumentException>(() => new ExportTable("t", Columns, [.. Enumerable.Repeat(row, ExportTable.MaxRows + 1)], [], "w"));
        Assert.Throws<ArgumentException>(() => new ExportTable("t", Columns, [["1"]], [], "w"));
    }

    private static ExportTable Table(params object?[][] rows) => new("表", Columns, rows, ["一句话"], "导出人 command, 2022");

    private static string Read(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
