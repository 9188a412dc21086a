using HealthPass.Kernel.Text;

namespace HealthPass.Grains.Campaign.Tasks;

/// <summary>By what dispatches are lit, told of, checked again and scored: <c>Data/task-terms.json</c>.</summary>
public sealed record TaskTerms
{
    private const string FileName = "task-terms.json";
    private const int Hundred = 100;

    private static readonly Lazy<TaskTerms> Loaded = new(() => Checked(DataFile.Parse<TaskTerms>(FileName, DataFile.TextOf(typeof(TaskTerms).Assembly, FileName))));

    /// <summary>The terms in force.</summary>
    public static TaskTerms Current => Loaded.Value;

    /// <summary>Where that is written, or that it is assumed.</summary>
    public required string Source { get; init; }

    /// <summary>So many days before the deadline the light turns yellow.</summary>
    public required int YellowDays { get; init; }

    /// <summary>What is overdue is told of again after so many days.</summary>
    public required int OverdueEveryDays { get; init; }

    /// <summary>The hour at which offices open.</summary>
    public required int OpensAtHour { get; init; }

    /// <summary>The hour at which they close.</summary>
    public required int ClosesAtHour { get; init; }

    /// <summary>So many hundredths of what is accepted are checked once more.</summary>
    public required int RecheckPercent { get; init; }

    /// <summary>The most points for signing in time.</summary>
    public required int SigningWeight { get; init; }

    /// <summary>The most points for telling in time how far one is.</summary>
    public required int FeedbackWeight { get; init; }

    /// <summary>The most points for getting it done.</summary>
    public required int CompletionWeight { get; init; }

    /// <summary>The most points for how well, as the issuer says.</summary>
    public required int QualityWeight { get; init; }

    /// <summary>Reads the data, so that a process with a wrong file ends at its start.</summary>
    /// <exception cref="InvalidDataException">The file is wrong.</exception>
    internal static void Check() => _ = Current;

    private static TaskTerms Checked(TaskTerms terms) =>
        terms is { YellowDays: >= 0, OverdueEveryDays: >= 1, RecheckPercent: >= 0 and <= Hundred, OpensAtHour: >= 0, ClosesAtHour: <= 24 } && terms.OpensAtHour < terms.ClosesAtHour
        && new[] { terms.SigningWeight, terms.FeedbackWeight, terms.CompletionWeight, terms.QualityWeight } is var weights && weights.All(weight => weight >= 0) && weights.Sum() == Hundred
            ? terms
            : throw new InvalidDataException($"{FileName}: an hour, a share or a weight is wrong; the weights add up to {Hundred}.");
}
