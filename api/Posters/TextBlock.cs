using System.Globalization;

namespace HealthPass.Api.Posters;

/// <summary>A text broken into lines that fit into a box, as large as the box allows.</summary>
/// <param name="Lines">The lines.</param>
/// <param name="Size">Height of a letter, millimetres.</param>
internal sealed record TextBlock(IReadOnlyList<TextLine> Lines, float Size)
{
    // Of one line to the next.
    private const float Leading = 1.32f;
    private const float Step = 0.94f;
    private const float Smallest = 0.8f;

    public float Height => Lines.Count * Size * Leading;

    public float LineHeight => Size * Leading;

    /// <summary>Fits a text.</summary>
    /// <param name="fonts">The fonts.</param>
    /// <param name="text">The text.</param>
    /// <param name="bold">Whether it is heavy.</param>
    /// <param name="box">Where it is to fit.</param>
    /// <param name="largest">The greatest height of a letter.</param>
    /// <param name="mostLines">The most lines.</param>
    public static TextBlock Fit(PosterFonts fonts, string text, bool bold, Box box, float largest, int mostLines)
    {
        for (var size = largest; ; size *= Step)
        {
            var lines = Break(fonts, text, bold, box.Width, size);
            if ((lines.Count <= mostLines && lines.Count * size * Leading <= box.Height) || size < Smallest)
            {
                return new(lines, size);
            }
        }
    }

    private static List<TextLine> Break(PosterFonts fonts, string text, bool bold, float width, float size)
    {
        var lines = new List<TextLine>();
        var whole = TextLine.Shape(fonts, text, bold, size);
        if (whole.Width <= width)
        {
            return [whole];
        }

        var line = string.Empty;
        foreach (var word in Words(text))
        {
            if (TextLine.Shape(fonts, (line + word).TrimEnd(), bold, size).Width <= width)
            {
                line += word;
                continue;
            }

            foreach (var element in TextLine.Shape(fonts, word.TrimEnd(), bold, size).Width <= width ? [word] : Elements(word))
            {
                if (line.Length > 0 && (line.Length == word.Length || TextLine.Shape(fonts, (line + element).TrimEnd(), bold, size).Width > width))
                {
                    lines.Add(TextLine.Shape(fonts, line.TrimEnd(), bold, size));
                    line = string.Empty;
                }

                line += element;
            }
        }

        lines.Add(TextLine.Shape(fonts, line.TrimEnd(), bold, size));
        return lines;
    }

    // A line may end after a blank, after the mark that ends a Tibetan syllable, and between characters of scripts without blanks.
    private static IEnumerable<string> Words(string text)
    {
        var start = 0;
        var elements = Elements(text).ToList();
        var at = 0;
        for (var i = 0; i < elements.Count; i++)
        {
            at += elements[i].Length;
            if (i == elements.Count - 1 || (EndsWord(elements[i]) && !HangsOn(elements[i + 1])) || (IsIdeographic(elements[i + 1]) && !HangsOn(elements[i + 1])))
            {
                yield return text[start..at];
                start = at;
            }
        }
    }

    private static IEnumerable<string> Elements(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, i);
            yield return text.Substring(i, length);
            i += length;
        }
    }

    private static bool EndsWord(string element) => char.IsWhiteSpace(element[0]) || element[^1] is '-' or '\u0F0B' || IsIdeographic(element);

    private static bool IsIdeographic(string element) => char.ConvertToUtf32(element, 0) is (>= 0x2E80 and <= 0x9FFF) or (>= 0xA000 and <= 0xA4CF) or (>= 0xF900 and <= 0xFAFF) or >= 0x20000;

    // What never begins a line.
    private static bool HangsOn(string element) => "，。、；：？！）》”’」』】,.;:?!)·་།".Contains(element[0], StringComparison.Ordinal);
}
