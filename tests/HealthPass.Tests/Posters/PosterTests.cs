using System.Text;
using HealthPass.Api.Posters;
using HealthPass.Kernel.Venues;
using SkiaSharp;
using Xunit;

namespace HealthPass.Tests.Posters;

/// <summary>Posters as they are printed, photographed and read.</summary>
public sealed class PosterTests : IDisposable
{
    private const string Site = "https://jkm.example.gov.cn";
    private static readonly PosterCode Code = new(new(0xF234_5678_9ABC_DEF0), 200, 9, 0xBEEF);
    private static readonly PosterText Station = new(Code, Site, "成都东客运站", "北门进站口", "成都市成华区", false);

    private readonly PosterFonts _fonts = new(new PosterSettings().FontFiles());
    private readonly PosterMaker _maker;

    public PosterTests() => _maker = new(_fonts);

    public void Dispose()
    {
        _maker.Dispose();
        _fonts.Dispose();
    }

    [Theory]
    [InlineData((int)PosterSize.A4, "zh")]
    [InlineData((int)PosterSize.A3, "en")]
    [InlineData((int)PosterSize.Stand, "zh")]
    [InlineData((int)PosterSize.Screen, "en")]
    [InlineData((int)PosterSize.Sticker, "zh")]
    public async Task A_printed_poster_is_read_from_the_side_out_of_focus_and_small(int size, string language)
    {
        var layout = PosterLayout.Of((PosterSize)size);
        var pdf = await MakeAsync(Station, (PosterSize)size, PosterForm.Pdf, language);
        const float PixelsOfCode = 500;
        var scale = PixelsOfCode / layout.Code.Width;
        var printed = await PosterPhotograph.PrintAsync(pdf, scale * 25.4f);
        var box = layout.Code.Times(scale).Rect;
        foreach (var (across, blur) in new[] { (450f, 0.2f), (300f, 0.3f), (200f, 0.3f) })
        {
            var photograph = PosterPhotograph.Take(printed, box, across, blur);
            Assert.Equal(Code.ToAddress(Site), PosterPhotograph.Zxing(photograph));
            Assert.Equal(Code.ToAddress(Site), await PosterPhotograph.ZbarAsync(photograph));
        }
    }

    [Theory]
    [InlineData((int)PosterSize.A4, 1680, 2376)]
    [InlineData((int)PosterSize.Screen, 1920, 1080)]
    [InlineData((int)PosterSize.Sticker, 1200, 1200)]
    public async Task A_picture_has_its_size_and_is_read(int size, int width, int height)
    {
        var png = await MakeAsync(Station, (PosterSize)size, PosterForm.Png, "zh");
        using var bitmap = SKBitmap.Decode(png);
        Assert.Equal((width, height), (bitmap.Width, bitmap.Height));
        Assert.Equal(Code.ToAddress(Site), await PosterPhotograph.ZbarAsync(png));
    }

    [Fact]
    public async Task A_pdf_has_the_poster_and_how_it_hangs_its_letters_embedded_and_is_small()
    {
        var pdf = await MakeAsync(Station, PosterSize.Stand, PosterForm.Pdf, "zh");
        var text = Encoding.Latin1.GetString(pdf);
        Assert.Equal(2, text.Split("/Type /Page\n").Length - 1);
        Assert.Contains("/MediaBox [0 0 2268 5669]", text, StringComparison.Ordinal);
        Assert.Contains("/MediaBox [0 0 595 842]", text, StringComparison.Ordinal);
        Assert.DoesNotContain("/Subtype /Image", text, StringComparison.Ordinal);
        Assert.InRange(pdf.Length, 20_000, 800_000);
    }

    [Fact]
    public async Task An_svg_is_vectors_alone_and_needs_no_font()
    {
        var svg = Encoding.UTF8.GetString(await MakeAsync(Station with { Name = "A & B <市场>" }, PosterSize.A3, PosterForm.Svg, "en"));
        Assert.StartsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"297mm\" height=\"420mm\"", svg, StringComparison.Ordinal);
        Assert.Contains("A &amp; B &lt;市场&gt;", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("<text", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("<image", svg, StringComparison.Ordinal);
        Assert.Equal("svg", System.Xml.Linq.XDocument.Parse(svg).Root!.Name.LocalName);
    }

    [Theory]
    [InlineData("四川省甘孜藏族自治州康定市炉城街道")]
    [InlineData("དཀར་མཛེས་བོད་རིགས་རང་སྐྱོང་ཁུལ་གྱི་སྨན་ཁང་")]
    [InlineData("ꆀꎭꆈꌠꊨꏦꏱꅉꍏꊂꏮꐨ")]
    [InlineData("Kangding Long-Distance Coach Station ")]
    [InlineData("Donaudampfschifffahrtsgesellschaft")]
    public void The_longest_names_stay_in_their_boxes(string part)
    {
        var name = string.Concat(Enumerable.Repeat(part, 20))[..100];
        foreach (var size in Enum.GetValues<PosterSize>())
        {
            var box = PosterLayout.Of(size).Name;
            var block = TextBlock.Fit(_fonts, name, bold: true, box, box.Height / 2, 3);
            Assert.InRange(block.Lines.Count, 1, 3);
            Assert.All(block.Lines, line => Assert.InRange(line.Width, 0.1f, box.Width));
            Assert.InRange(block.Height, 1, box.Height);
            Assert.True(block.Size > 1, $"{size}: {block.Size} mm");
        }
    }

    [Fact]
    public async Task What_no_font_can_write_is_refused_and_said()
    {
        var missing = await Assert.ThrowsAsync<FontMissingException>(() => MakeAsync(Station with { Name = "市场𓀀" }, PosterSize.A4, PosterForm.Pdf, "zh"));
        Assert.Contains("U+13000", missing.Message, StringComparison.Ordinal);
        using var none = new PosterFonts(["/nowhere/font.ttf"]);
        using var maker = new PosterMaker(none);
        missing = await Assert.ThrowsAsync<FontMissingException>(
            () => maker.MakeAsync(Station, PosterSize.A4, PosterForm.Pdf, PosterWords.Find("zh")!, Samples.Noon, TestContext.Current.CancellationToken));
        Assert.Contains("HealthPass:Posters:Fonts", missing.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://jkm.example.gov.cn", true)]
    [InlineData("http://localhost:8080", true)]
    [InlineData("https://a-very-long-name.example.gov.cn", false)]
    [InlineData("https://jkm.example.gov.cn/", false)]
    [InlineData("https://健康码.cn", false)]
    [InlineData("ftp://jkm.example.gov.cn", false)]
    [InlineData("jkm.example.gov.cn", false)]
    public void A_site_is_short_and_can_be_drawn_densely(string site, bool isOne)
    {
        Assert.Equal(isOne, PosterSettings.IsSite(site));
        Assert.Equal(isOne, !new PosterSettings { Site = site }.Validate(new(new object())).Any());
    }

    private Task<byte[]> MakeAsync(PosterText text, PosterSize size, PosterForm form, string language) =>
        _maker.MakeAsync(text, size, form, PosterWords.Find(language)!, Samples.Noon, TestContext.Current.CancellationToken);
}
