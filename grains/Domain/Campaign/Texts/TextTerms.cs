using HealthPass.Kernel.Text;

namespace HealthPass.Grains.Campaign.Texts;

/// <summary>By what texts are written, sent and held out: <c>Data/text-terms.json</c>.</summary>
public sealed record TextTerms
{
    private const string FileName = "text-terms.json";
    private const int Hundred = 100;
    private const int HoursOfDay = 24;

    private static readonly Lazy<TextTerms> Loaded = new(() => Checked(DataFile.Parse<TextTerms>(FileName, DataFile.TextOf(typeof(TextTerms).Assembly, FileName))));

    /// <summary>The terms in force.</summary>
    public static TextTerms Current => Loaded.Value;

    /// <summary>Where that is written, or that it is assumed.</summary>
    public required string Source { get; init; }

    /// <summary>What every text begins with: carriers drop what has no signature that is registered with them.</summary>
    public required string Signature { get; init; }

    /// <summary>The most characters of a text, its signature and its link among them: what one short message holds.</summary>
    public required int MostCharacters { get; init; }

    /// <summary>The hour of the day from which texts go out.</summary>
    public required int OpensAtHour { get; init; }

    /// <summary>The hour until which they do.</summary>
    public required int ClosesAtHour { get; init; }

    /// <summary>So many hundredths of the phones get no text for a while, by chance.</summary>
    public required int HoldOutPercent { get; init; }

    /// <summary>For so many hours; whoever applies within them after the phone arrived counts for what the text did.</summary>
    public required int HoldOutHours { get; init; }

    /// <summary>The most days that pseudonyms are made with one key, within which a phone gets one text.</summary>
    public required int KeyDays { get; init; }

    /// <summary>The most days that texts of one campaign go out.</summary>
    public required int MostDays { get; init; }

    /// <summary>The most messages of one campaign.</summary>
    public required int MostMessages { get; init; }

    /// <summary>What a message costs, in hundredths of a yuan.</summary>
    public required int FenAMessage { get; init; }

    /// <summary>Reads the data, so that a process with a wrong file ends at its start.</summary>
    /// <exception cref="InvalidDataException">The file is wrong.</exception>
    internal static void Check() => _ = Current;

    private static TextTerms Checked(TextTerms terms) =>
        terms is { OpensAtHour: >= 0, ClosesAtHour: <= HoursOfDay, HoldOutPercent: >= 0 and <= Hundred, HoldOutHours: >= 1, KeyDays: >= 1, MostDays: >= 1, MostMessages: >= 1, FenAMessage: >= 0 }
        && terms.OpensAtHour < terms.ClosesAtHour && terms.Signature.Length > 2 && terms.Signature.Length < terms.MostCharacters
            ? terms
            : throw new InvalidDataException($"{FileName}: an hour, a share or a number is wrong.");
}
