using System.Collections.Concurrent;
using System.Globalization;
using SkiaSharp;
using SkiaSharp.HarfBuzz;

namespace HealthPass.Api.Posters;

/// <summary>The fonts that posters are written with, in order of preference: the first that has a character writes it.</summary>
internal sealed class PosterFonts : IDisposable
{
    private const int BoldFrom = 600;

    // Of a collection the face that writes Chinese as it is written here.
    private const string Preferred = "CJK SC";

    private readonly Lazy<IReadOnlyList<SKTypeface>> _faces;
    private readonly ConcurrentDictionary<SKTypeface, SKShaper> _shapers = new();

    /// <summary>Reads them when the first poster is made.</summary>
    /// <param name="files">Their files; those that are not there are passed over.</param>
    public PosterFonts(IReadOnlyList<string> files) => _faces = new(() => [.. files.Where(File.Exists).Select(Read).OfType<SKTypeface>()]);

    /// <summary>Whether there is any.</summary>
    public bool IsEmpty => _faces.Value.Count == 0;

    /// <summary>Splits a text into pieces that one font has all of.</summary>
    /// <exception cref="FontMissingException">None has a character.</exception>
    public IEnumerable<(string Text, SKTypeface Face)> Split(string text, bool bold)
    {
        var (start, face) = (0, default(SKTypeface));
        for (var i = 0; i < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, i);
            var element = text.Substring(i, length);

            // What goes on in the same font is one piece, so that its letters are joined as its script joins them.
            var next = face is not null && string.IsNullOrWhiteSpace(element) && Has(face, element) ? face : FaceOf(element, bold);
            if (face is not null && next != face)
            {
                yield return (text[start..i], face);
                start = i;
            }

            face = next;
            i += length;
        }

        if (face is not null)
        {
            yield return (text[start..], face);
        }
    }

    /// <summary>Joins and places the letters of a piece.</summary>
    public SKShaper.Result Shape(string text, SKFont font) => _shapers.GetOrAdd(font.Typeface, face => new(face)).Shape(text, font);

    public void Dispose()
    {
        foreach (var shaper in _shapers.Values)
        {
            shaper.Dispose();
        }

        if (_faces.IsValueCreated)
        {
            foreach (var face in _faces.Value)
            {
                face.Dispose();
            }
        }
    }

    private SKTypeface FaceOf(string element, bool bold)
    {
        if (IsEmpty)
        {
            throw new FontMissingException(null);
        }

        var have = _faces.Value.Where(face => Has(face, element)).ToList();
        return have.Find(face => face.FontWeight >= BoldFrom == bold) ?? (have.Count > 0 ? have[0] : throw new FontMissingException(element));
    }

    private static bool Has(SKTypeface face, string element)
    {
        using var font = new SKFont(face);
        return font.ContainsGlyphs(element);
    }

    private static SKTypeface? Read(string file)
    {
        var first = SKTypeface.FromFile(file);
        if (first is null || !file.EndsWith(".ttc", StringComparison.OrdinalIgnoreCase))
        {
            return first;
        }

        var face = first;
        for (var index = 1; !face.FamilyName.EndsWith(Preferred, StringComparison.Ordinal); index++)
        {
            if (SKTypeface.FromFile(file, index) is not { } next)
            {
                return first;
            }

            face = next;
        }

        return face;
    }
}
