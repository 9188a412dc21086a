using SkiaSharp;

namespace HealthPass.Api.Posters;

/// <summary>Letters of one font in their places.</summary>
/// <param name="Face">The font.</param>
/// <param name="Size">Height of a letter, millimetres.</param>
/// <param name="Glyphs">The letters as the font numbers them.</param>
/// <param name="Points">Where each begins, from the run's beginning.</param>
/// <param name="X">Where the run begins in its line.</param>
internal sealed record GlyphRun(SKTypeface Face, float Size, ushort[] Glyphs, SKPoint[] Points, float X)
{
    /// <summary>The font at a size, the same on every device.</summary>
    public static SKFont FontOf(SKTypeface face, float size) => new(face, size) { Hinting = SKFontHinting.None, Subpixel = true, LinearMetrics = true, Edging = SKFontEdging.Antialias };
}
