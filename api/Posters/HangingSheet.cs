using SkiaSharp;

namespace HealthPass.Api.Posters;

/// <summary>Draws the second sheet, an A4 page: where the poster hangs and where it does not.</summary>
internal sealed class HangingSheet(PosterFonts fonts, PosterWords words)
{
    public const float Width = 210;
    public const float Height = 297;

    private static readonly SKColor Blue = new(0x12, 0x46, 0x7B);
    private static readonly SKColor Dark = new(0x1A, 0x1A, 0x1A);
    private static readonly SKColor Pale = new(0xDC, 0xE6, 0xF0);

    private const float Margin = 20;
    private const float Letter = 4.6f;
    private const float Between = 3.2f;

    public void Draw(IInk ink, PosterSize size, PosterText text)
    {
        var sheet = new PosterSheet(fonts, words);
        ink.Fill(new Box(0, 0, Width, Height), SKColors.White);
        sheet.Write(ink, words.Hanging, true, new(Margin, 14, Width - (2 * Margin), 16), 1, false, Blue);
        var of = text.Place.Length > 0 ? $"{text.Name} · {text.Place}" : text.Name;
        sheet.Write(ink, of, false, new(Margin, 32, Width - (2 * Margin), 15), 3, false, Dark);
        var y = 54f;
        var number = 0;
        foreach (var rule in words.RulesOf(size, text.IsVehicle))
        {
            var block = TextBlock.Fit(fonts, rule, false, new(0, 0, Width - (2 * Margin) - 10, 40), Letter, 4);
            PosterSheet.Place(ink, TextBlock.Fit(fonts, $"{++number}", true, new(0, 0, 8, 8), Letter, 1), new(Margin, y, 8, block.LineHeight), false, Blue);
            PosterSheet.Place(ink, block, new(Margin + 10, y, Width - (2 * Margin) - 10, block.Height), false, Dark);
            y += block.Height + Between;
        }

        if (!text.IsVehicle && size is PosterSize.A4 or PosterSize.A3 or PosterSize.Sticker)
        {
            DrawDoor(ink, sheet, y + 8);
        }
    }

    // One millimetre is two centimetres: a door of two metres, the poster to its left, its upper edge at 130 cm.
    private void DrawDoor(IInk ink, PosterSheet sheet, float top)
    {
        var floor = top + 104;
        ink.Fill(new Box(Margin, floor, Width - (2 * Margin), 0.8f), Dark);
        ink.Fill(new Box(100, floor - 100, 45, 100), Pale);
        ink.Fill(new Box(138, floor - 52, 3, 3), Dark);
        ink.Fill(new Box(76, floor - 65, 10.5f, 14.8f), Blue);
        ink.Fill(new Box(78.5f, floor - 60, 5.5f, 5.5f), SKColors.White);
        ink.Fill(new Box(66, floor - 65, 0.5f, 65), Dark);
        ink.Fill(new Box(63, floor - 65, 11, 0.5f), Dark);
        sheet.Write(ink, words.Height, false, new(Margin, floor - 40, 42, 8), 1, false, Dark);
    }
}
