using SkiaSharp;

namespace HealthPass.Api.Posters;

/// <summary>Makes posters, one at a time on a node: a large picture takes much memory for a moment.</summary>
internal sealed class PosterMaker(PosterFonts fonts) : IDisposable
{
    private const float PointsAMillimetre = 72 / 25.4f;
    private const int PngQuality = 100;

    private readonly SemaphoreSlim _one = new(1);

    /// <summary>Makes one.</summary>
    /// <exception cref="FontMissingException">No font of this node has a character of it.</exception>
    public async Task<byte[]> MakeAsync(PosterText text, PosterSize size, PosterForm form, PosterWords words, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            var layout = PosterLayout.Of(size);
            return form switch
            {
                PosterForm.Pdf => Pdf(text, size, layout, words, now),
                PosterForm.Svg => Svg(text, layout, words),
                _ => Png(text, layout, words),
            };
        }
        finally
        {
            _ = _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private byte[] Pdf(PosterText text, PosterSize size, PosterLayout layout, PosterWords words, DateTimeOffset now)
    {
        using var stream = new MemoryStream();
        using (var document = SKDocument.CreatePdf(stream, new SKDocumentPdfMetadata { Title = TitleOf(text, words), Creation = now.UtcDateTime, Modified = now.UtcDateTime }))
        {
            Page(document, layout.Width, layout.Height, ink => new PosterSheet(fonts, words).Draw(ink, layout, text));
            Page(document, HangingSheet.Width, HangingSheet.Height, ink => new HangingSheet(fonts, words).Draw(ink, size, text));
            document.Close();
        }

        return stream.ToArray();
    }

    private static void Page(SKDocument document, float width, float height, Action<IInk> draw)
    {
        var canvas = document.BeginPage(width * PointsAMillimetre, height * PointsAMillimetre);
        canvas.Scale(PointsAMillimetre);
        draw(new CanvasInk(canvas));
        document.EndPage();
    }

    private byte[] Svg(PosterText text, PosterLayout layout, PosterWords words)
    {
        var ink = new SvgInk(layout.Width, layout.Height, TitleOf(text, words));
        new PosterSheet(fonts, words).Draw(ink, layout, text);
        return ink.ToBytes();
    }

    private byte[] Png(PosterText text, PosterLayout layout, PosterWords words)
    {
        var scale = layout.PixelsAMillimetre;
        using var bitmap = new SKBitmap((int)MathF.Round(layout.Width * scale), (int)MathF.Round(layout.Height * scale), SKColorType.Rgba8888, SKAlphaType.Opaque);
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Scale(scale);
            new PosterSheet(fonts, words).Draw(new CanvasInk(canvas), layout, text);
        }

        using var data = bitmap.Encode(SKEncodedImageFormat.Png, PngQuality);
        return data.ToArray();
    }

    private static string TitleOf(PosterText text, PosterWords words) => text.Place.Length > 0 ? $"{words.Title} · {text.Name} · {text.Place}" : $"{words.Title} · {text.Name}";
}
