using System.Collections.Immutable;

namespace HealthPass.Grains.Campaign.Tasks;

/// <summary>What a task should move, and by how much.</summary>
/// <param name="Measure">The number.</param>
/// <param name="Categories">Wire names of the venues' categories that it counts at; empty for all, and where it counts no venues.</param>
/// <param name="WantedPercent">By how many hundredths of what it was it should grow.</param>
[GenerateSerializer, Immutable, Alias("campaign-task-target")]
public sealed record TaskTarget(
    [property: Id(0)] TaskMeasure Measure, [property: Id(1)] ImmutableArray<string> Categories, [property: Id(2)] int WantedPercent)
{
    private const int Hundred = 100;

    /// <summary>Whether the number has moved as far as it should.</summary>
    /// <param name="before">What it was; null where it was not known.</param>
    /// <param name="now">What it is; null where it is not known.</param>
    /// <returns>False where either is not known: nobody is left alone for a number that is not there.</returns>
    public bool HasMoved(double? before, double? now) => (before, now) switch
    {
        ( { } was, { } given) when was <= 0 => given > 0,
        // In whole numbers as far as it goes: a tenth more than a hundred is a hundred and ten.
        ( { } was, { } given) => given * Hundred >= was * (Hundred + WantedPercent),
        _ => false,
    };
}
