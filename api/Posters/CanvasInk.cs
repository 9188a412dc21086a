using SkiaSharp;

namespace HealthPass.Api.Posters;

/// <summary>Draws on a canvas: a picture, or a page of a PDF, where letters stay letters.</summary>
internal sealed class CanvasInk(SKCanvas canvas) : IInk
{
    public void Fill(Box box, SKColor colour)
    {
        // Edges of a code's squares are as sharp as the device can.
        using var paint = new SKPaint { Color = colour, IsAntialias = false };
        canvas.DrawRect(box.Rect, paint);
    }

    public void Fill(SKPath path, SKColor colour)
    {
        using var paint = new SKPaint { Color = colour, IsAntialias = false };
        canvas.DrawPath(path, paint);
    }

    public void Write(GlyphRun run, float x, float y, SKColor colour)
    {
        if (run.Glyphs.Length == 0)
        {
            return;
        }

        using var paint = new SKPaint { Color = colour, IsAntialias = true };
        using var font = GlyphRun.FontOf(run.Face, run.Size);
        using var builder = new SKTextBlobBuilder();
        builder.AddPositionedRun(run.Glyphs, font, run.Points);
        using var blob = builder.Build();
        canvas.DrawText(blob, x + run.X, y, paint);
    }
}
