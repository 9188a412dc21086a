using HealthPass.Kernel.Wire;

namespace HealthPass.Grains.Lists;

/// <summary>Wire names of <see cref="ListOutcome"/>.</summary>
public static class ListOutcomes
{
    private static readonly WireNames<ListOutcome> Wire = new(
    [
        (ListOutcome.Good, "good"),
        (ListOutcome.Bad, "bad"),
        (ListOutcome.Done, "done"),
        (ListOutcome.Refused, "refused"),
        (ListOutcome.Unchanged, "unchanged"),
    ]);

    /// <summary>The name on the wire.</summary>
    /// <param name="outcome">What became of a row.</param>
    /// <returns>Lower snake case.</returns>
    public static string ToWire(this ListOutcome outcome) => Wire.Of(outcome);
}
