using System.Globalization;
using System.Text;
using SkiaSharp;

namespace HealthPass.Api.Posters;

/// <summary>Draws an SVG in which letters are shapes: it looks the same everywhere, whatever fonts are there.</summary>
internal sealed class SvgInk : IInk
{
    private readonly StringBuilder _text = new();

    public SvgInk(float width, float height, string title) => _text.Append(
        CultureInfo.InvariantCulture,
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width:0.###}mm\" height=\"{height:0.###}mm\" viewBox=\"0 0 {width:0.###} {height:0.###}\" role=\"img\"><title>{Escape(title)}</title>");

    public void Fill(Box box, SKColor colour) => _text.Append(
        CultureInfo.InvariantCulture, $"<rect x=\"{box.X:0.###}\" y=\"{box.Y:0.###}\" width=\"{box.Width:0.###}\" height=\"{box.Height:0.###}\" fill=\"{HexOf(colour)}\"/>");

    public void Fill(SKPath path, SKColor colour) => _text.Append(
        CultureInfo.InvariantCulture, $"<path d=\"{path.ToSvgPathData()}\" fill=\"{HexOf(colour)}\"{(path.FillType == SKPathFillType.Winding ? " shape-rendering=\"crispEdges\"" : string.Empty)}/>");

    public void Write(GlyphRun run, float x, float y, SKColor colour)
    {
        using var font = GlyphRun.FontOf(run.Face, run.Size);
        using var line = new SKPathBuilder();
        for (var i = 0; i < run.Glyphs.Length; i++)
        {
            using var glyph = font.GetGlyphPath(run.Glyphs[i]);
            if (glyph is not null)
            {
                line.AddPath(glyph, x + run.X + run.Points[i].X, y + run.Points[i].Y);
            }
        }

        using var path = line.Detach();
        _text.Append(CultureInfo.InvariantCulture, $"<path d=\"{path.ToSvgPathData()}\" fill=\"{HexOf(colour)}\"/>");
    }

    /// <summary>All of it.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(_text.Append("</svg>").ToString());

    private static string HexOf(SKColor colour) => $"#{colour.Red:x2}{colour.Green:x2}{colour.Blue:x2}";

    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
