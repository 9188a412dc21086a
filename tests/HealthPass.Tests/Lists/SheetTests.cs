using System.IO.Compression;
using System.Text;
using HealthPass.Grains.Lists.Sheets;
using Xunit;

namespace HealthPass.Tests.Lists;

public sealed class SheetTests
{
    private static readonly Encoding National = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("gb18030", false)]
    public void A_text_is_read_in_whatever_it_was_written(string encoding, bool marked)
    {
        const string Text = "名称,类别\r\n北门市场,农贸市场\r\n䶮记𠮷店,餐饮场所\r\n";
        var bytes = encoding == "utf-8" ? new UTF8Encoding(marked).GetBytes(Text) : National.GetBytes(Text);
        byte[] whole = marked ? [.. Encoding.UTF8.Preamble, .. bytes] : bytes;
        Assert.Equal(["名称|类别", "北门市场|农贸市场", "䶮记𠮷店|餐饮场所"], Read(whole));
    }

    [Theory]
    [InlineData("a,b\n1,2", "a|b", "1|2")]
    [InlineData("a;b\r\n1;2\r\n", "a|b", "1|2")]
    [InlineData("a\tb\r1\t2\r", "a|b", "1|2")]
    [InlineData("a,b\n\n ,\t\n1,2\n", "a|b", "1|2")]
    [InlineData("a,b\n\"x, \"\"y\"\"\nz\", 2 \n", "a|b", "x, \"y\"\nz|2")]
    [InlineData("a,b\n  \"x\"  ,y\n", "a|b", "x|y")]
    [InlineData("a,b\nx\"y,z\n", "a|b", "x\"y|z")]
    [InlineData("a,b\n=1+2,'=1+2\n", "a|b", "=1+2|=1+2")]
    [InlineData("a,b\n'tis,-3\n", "a|b", "'tis|-3")]
    [InlineData("a,b\n1\n", "a|b", "1")]
    public void Cells_are_what_stands_between_separators_and_formulas_are_text(string text, params string[] rows) =>
        Assert.Equal(rows, Read(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Rows_are_numbered_as_a_spreadsheet_numbers_them() =>
        Assert.Equal([1, 4], Sheet.Read(new MemoryStream(Encoding.UTF8.GetBytes("a\n\n\nb\n"))).Select(row => row.Number));

    [Fact]
    public void What_is_no_list_is_refused_with_what_is_wrong()
    {
        Assert.Equal(ListUnreadableException.Broken, CodeOf([0x00, 0x01, 0x02, 0xFF]));
        Assert.Equal(ListUnreadableException.Broken, CodeOf(Encoding.UTF8.GetBytes("a,b\n\"x,y\n")));
        Assert.Equal(ListUnreadableException.Broken, CodeOf([.. "PK\u0003\u0004"u8, 1, 2, 3]));
        Assert.Equal(ListUnreadableException.TooLong, CodeOf(Encoding.UTF8.GetBytes("a\n" + new string('x', Sheet.MostCharacters + 1))));
        Assert.Equal(ListUnreadableException.TooLong, CodeOf(Encoding.UTF8.GetBytes("a\n\"" + new string('x', 100_000))));
        Assert.Equal(ListUnreadableException.TooLong, CodeOf(Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Repeat("x", Sheet.MostCells + 1)))));
        Assert.Equal(ListUnreadableException.Broken, CodeOf(Workbook("<row><c t=\"s\"><v>9</v></c></row>", null)));
        Assert.Equal(ListUnreadableException.Broken, CodeOf(Workbook("<row><c><v>9</row>", null)));
        Assert.Equal(ListUnreadableException.Broken, CodeOf(Workbook("<row/>", "<!DOCTYPE sst [<!ENTITY a \"b\">]><sst><si><t>&a;</t></si></sst>")));
    }

    [Fact]
    public void A_workbook_gives_shared_texts_inline_texts_numbers_and_what_formulas_came_to()
    {
        const string Rows = """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>类别</t></is></c></row>
            <row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3"><v>510104000000</v></c><c r="C3"><v>5.10104E+11</v></c><c r="D3" t="str"><f>1+1</f><v>=cmd</v></c></row>
            <row/>
            """;
        var workbook = Workbook(Rows, "<sst><si><t>名称</t></si><si><r><t>北门</t></r><r><t xml:space=\"preserve\">市场</t></r><rPh sb=\"0\" eb=\"1\"><t>なまえ</t></rPh></si></sst>");
        Assert.Equal(["名称||类别", "北门市场|510104000000|510104000000|=cmd"], Read(workbook));
        Assert.Equal([1, 3], Sheet.Read(new MemoryStream(workbook)).Select(row => row.Number));
    }

    [Fact]
    public void A_long_list_is_read_as_it_is_asked_for()
    {
        var text = new StringBuilder("名称,类别,区划代码\n");
        for (var i = 0; i < 100_000; i++)
        {
            _ = text.Append("市场").Append(i).Append(",market,510104000000\n");
        }

        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text.ToString()));
        var rows = 0;
        foreach (var _ in Sheet.Read(file))
        {
            if (++rows == 1_000)
            {
                Assert.InRange(file.Position, 1, 256 << 10);
            }
        }

        Assert.Equal(100_001, rows);
    }

    private static IEnumerable<string> Read(byte[] bytes) => [.. Sheet.Read(new MemoryStream(bytes)).Select(row => string.Join('|', row.Cells))];

    private static string CodeOf(byte[] bytes) => Assert.Throws<ListUnreadableException>(() => Read(bytes)).Code;

    private static byte[] Workbook(string rows, string? shared)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(archive, "xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData></worksheet>");
            if (shared is not null)
            {
                Write(archive, "xl/sharedStrings.xml", shared);
            }
        }

        return stream.ToArray();
    }

    private static void Write(ZipArchive archive, string name, string text)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write(text);
    }
}
