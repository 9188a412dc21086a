using SkiaSharp;

namespace HealthPass.Api.Posters;

/// <summary>What a sheet is drawn with, in millimetres.</summary>
internal interface IInk
{
    /// <summary>Fills a rectangle.</summary>
    void Fill(Box box, SKColor colour);

    /// <summary>Fills shapes.</summary>
    void Fill(SKPath path, SKColor colour);

    /// <summary>Writes letters.</summary>
    /// <param name="run">The letters.</param>
    /// <param name="x">Where their line begins.</param>
    /// <param name="y">What they stand on.</param>
    /// <param name="colour">Their colour.</param>
    void Write(GlyphRun run, float x, float y, SKColor colour);
}
