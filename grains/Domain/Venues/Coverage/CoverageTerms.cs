using HealthPass.Kernel.Text;

namespace HealthPass.Grains.Venues.Coverage;

/// <summary>After how many days without a scan a venue is what, and why: <c>Data/coverage-terms.json</c>.</summary>
public sealed record CoverageTerms
{
    private const string FileName = "coverage-terms.json";

    private static readonly Lazy<CoverageTerms> Loaded = new(() => Parse(DataFile.TextOf(typeof(CoverageTerms).Assembly, FileName)));

    /// <summary>The terms in force.</summary>
    public static CoverageTerms Current => Loaded.Value;

    /// <summary>Scanned at within so many days, today included, it is active.</summary>
    public required int ActiveDays { get; init; }

    /// <summary>Why so many, in Chinese.</summary>
    public required string ActiveReasonZh { get; init; }

    /// <summary>Why so many, in English.</summary>
    public required string ActiveReasonEn { get; init; }

    /// <summary>Without a scan for so many days it is silent.</summary>
    public required int SilentDays { get; init; }

    /// <summary>Why so many, in Chinese.</summary>
    public required string SilentReasonZh { get; init; }

    /// <summary>Why so many, in English.</summary>
    public required string SilentReasonEn { get; init; }

    /// <summary>Without a scan for so many days it is dead.</summary>
    public required int DeadDays { get; init; }

    /// <summary>Why so many, in Chinese.</summary>
    public required string DeadReasonZh { get; init; }

    /// <summary>Why so many, in English.</summary>
    public required string DeadReasonEn { get; init; }

    /// <summary>Where that is written, or that it is assumed.</summary>
    public required string Source { get; init; }

    /// <summary>Reads the data, so that a process with a wrong file ends at its start.</summary>
    /// <exception cref="InvalidDataException">The file is wrong.</exception>
    internal static void Check() => _ = Current;

    internal static CoverageTerms Parse(string json)
    {
        var terms = DataFile.Parse<CoverageTerms>(FileName, json);
        return terms is { ActiveDays: >= 1 } && terms.SilentDays >= terms.ActiveDays && terms.DeadDays > terms.SilentDays
            ? terms
            : throw new InvalidDataException($"{FileName}: activeDays must be at least 1, silentDays not less and deadDays more.");
    }
}
