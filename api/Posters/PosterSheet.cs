using System.Globalization;
using QRCoder;
using SkiaSharp;

namespace HealthPass.Api.Posters;

/// <summary>Draws the poster itself. All look the same, of whatever venue or place: one blue band, one black code.</summary>
internal sealed class PosterSheet(PosterFonts fonts, PosterWords words)
{
    // No colour of a health code: a poster says nothing about anybody.
    private static readonly SKColor Blue = new(0x12, 0x46, 0x7B);
    private static readonly SKColor Dark = new(0x1A, 0x1A, 0x1A);
    private static readonly SKColor Grey = new(0x55, 0x55, 0x55);

    private const int NameLines = 3;
    private const int PlaceLines = 3;

    public void Draw(IInk ink, PosterLayout layout, PosterText text)
    {
        ink.Fill(new Box(0, 0, layout.Width, layout.Height), SKColors.White);
        ink.Fill(layout.Band, Blue);
        Write(ink, words.Title, true, layout.Title, 1, layout.IsCentred, SKColors.White);
        if (layout.Subtitle is { } subtitle)
        {
            Write(ink, words.Subtitle, false, subtitle, 1, layout.IsCentred, SKColors.White);
        }

        // A venue without a place has the room of both.
        var name = text.Place.Length > 0 ? layout.Name : layout.Name with { Height = layout.Place.Y + layout.Place.Height - layout.Name.Y };
        Write(ink, text.Name, text.Place.Length == 0, name, NameLines, layout.IsCentred, Dark);
        if (text.Place.Length > 0)
        {
            Write(ink, text.Place, true, layout.Place, PlaceLines, layout.IsCentred, Blue);
        }

        DrawCode(ink, text.Code.ToAddress(text.Site), layout.Code);
        Write(ink, text.Code.ToGroups(), false, layout.Groups, 1, true, Dark);
        if (layout.Steps is { } steps)
        {
            WriteList(ink, words.Steps, steps, Dark);
        }

        if (layout.Foot is { } foot)
        {
            var edition = string.Format(CultureInfo.InvariantCulture, words.Edition, text.Code.Version);
            Write(ink, $"{text.Region} · {edition} · {words.Help}", false, foot, 1, layout.IsCentred, Grey);
        }
    }

    /// <summary>Writes a text as large as its box allows, in the middle of its height.</summary>
    public void Write(IInk ink, string text, bool bold, Box box, int lines, bool isCentred, SKColor colour) =>
        Place(ink, TextBlock.Fit(fonts, text, bold, box, box.Height * (lines == 1 ? 0.74f : 0.5f), lines), box, isCentred, colour);

    /// <summary>Writes lines of one size.</summary>
    public void WriteList(IInk ink, IReadOnlyList<string> lines, Box box, SKColor colour)
    {
        var one = box with { Height = box.Height / lines.Count };
        var size = lines.Min(line => TextBlock.Fit(fonts, line, false, one, one.Height * 0.6f, 1).Size);
        for (var i = 0; i < lines.Count; i++)
        {
            Place(ink, TextBlock.Fit(fonts, lines[i], false, one, size, 1), one with { Y = box.Y + (i * one.Height) }, false, colour);
        }
    }

    /// <summary>Writes a block into a box, in the middle of its height.</summary>
    public static void Place(IInk ink, TextBlock block, Box box, bool isCentred, SKColor colour)
    {
        // Letters stand on a line that lies a little below the middle of theirs.
        var y = box.Y + ((box.Height - block.Height) / 2) + (block.LineHeight / 2) + (block.Size * 0.36f);
        foreach (var line in block.Lines)
        {
            var x = box.X + (isCentred ? (box.Width - line.Width) / 2 : 0);
            foreach (var run in line.Runs)
            {
                ink.Write(run, x, y, colour);
            }

            y += block.LineHeight;
        }
    }

    private static void DrawCode(IInk ink, string address, Box box)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.Q);
        var matrix = data.ModuleMatrix;
        var side = box.Width / matrix.Count;
        using var builder = new SKPathBuilder();
        for (var row = 0; row < matrix.Count; row++)
        {
            for (var column = 0; column < matrix.Count;)
            {
                var end = column;
                while (end < matrix.Count && matrix[row][end])
                {
                    end++;
                }

                if (end > column)
                {
                    builder.AddRect(SKRect.Create(box.X + (column * side), box.Y + (row * side), (end - column) * side, side));
                }

                column = end + 1;
            }
        }

        using var path = builder.Detach();
        ink.Fill(path, SKColors.Black);
    }
}
