using System.Collections.Frozen;
using HealthPass.Kernel.Text;

namespace HealthPass.Grains.People.Documents;

/// <summary>Who issues passports: countries, and what else stands in their place in machine-readable zones (ICAO Doc 9303).</summary>
public static class PassportIssuers
{
    private const string File = "passport-issuers.txt";
    private const int Letters = 3;
    private const char Filler = '<';

    private static readonly FrozenSet<string> Known = Read();

    /// <summary>All of them, three letters each.</summary>
    public static IReadOnlyCollection<string> All => Known.Items;

    /// <summary>Reads who issued a passport.</summary>
    /// <param name="text">Three letters in whatever case and width, also as a reader of zones gives them, with what fills them up.</param>
    /// <param name="issuer">Three capital letters; null for nothing but blanks.</param>
    /// <returns>False for a text that names nobody.</returns>
    internal static bool TryRead(string? text, out string? issuer)
    {
        issuer = null;
        if (!NumberText.TryFold(text, out var folded))
        {
            return false;
        }

        folded = folded.TrimEnd(Filler);
        if (folded.Length == 0)
        {
            return true;
        }

        // The only country whose zones have another code than ISO 3166-1 gives it.
        issuer = folded == "D" ? "DEU" : folded;
        return Known.TryGetValue(issuer, out issuer);
    }

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(PassportIssuers).Assembly.GetManifestResourceStream(File) ?? throw new InvalidOperationException($"{File} is missing.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#').Select(line => line[..Letters]).ToFrozenSet(StringComparer.Ordinal);
    }
}
