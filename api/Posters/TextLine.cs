namespace HealthPass.Api.Posters;

/// <summary>A line of letters in their places.</summary>
/// <param name="Runs">Pieces of one font each, from left to right.</param>
/// <param name="Width">Millimetres.</param>
internal sealed record TextLine(IReadOnlyList<GlyphRun> Runs, float Width)
{
    /// <summary>Joins and places the letters of a line.</summary>
    public static TextLine Shape(PosterFonts fonts, string text, bool bold, float size)
    {
        var runs = new List<GlyphRun>();
        var x = 0f;
        foreach (var (piece, face) in fonts.Split(text, bold))
        {
            using var font = GlyphRun.FontOf(face, size);
            var shaped = fonts.Shape(piece, font);
            runs.Add(new(face, size, [.. shaped.Codepoints.Select(glyph => (ushort)glyph)], shaped.Points, x));
            x += shaped.Width;
        }

        return new(runs, x);
    }
}
