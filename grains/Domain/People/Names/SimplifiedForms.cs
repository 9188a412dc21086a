using System.Collections.Frozen;
using System.Text;

namespace HealthPass.Grains.People.Names;

/// <summary>The simplified forms of traditional characters, by the Unicode Han database (<c>kSimplifiedVariant</c>).</summary>
internal static class SimplifiedForms
{
    private const string Resource = "simplified.txt";

    private static readonly Lazy<FrozenDictionary<Rune, Rune>> Forms = new(Load);

    /// <summary>The simplified form; itself where it has none.</summary>
    public static Rune Of(Rune rune) => Forms.Value.GetValueOrDefault(rune, rune);

    private static FrozenDictionary<Rune, Rune> Load()
    {
        using var stream = typeof(SimplifiedForms).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not in the assembly.");
        using var reader = new StreamReader(stream);
        var forms = new Dictionary<Rune, Rune>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
            {
                continue;
            }

            foreach (var pair in line.EnumerateRunes().Chunk(2))
            {
                forms.Add(pair[0], pair[1]);
            }
        }

        return forms.ToFrozenDictionary();
    }
}
