using HealthPass.Kernel.Wire;

namespace HealthPass.Grains.Venues.Coverage;

/// <summary>Wire names of <see cref="CoverageState"/>.</summary>
public static class CoverageStates
{
    private static readonly WireNames<CoverageState> Names = new(
    [
        (CoverageState.Missing, "missing"),
        (CoverageState.InReview, "in_review"),
        (CoverageState.Active, "active"),
        (CoverageState.Quiet, "quiet"),
        (CoverageState.Silent, "silent"),
        (CoverageState.Dead, "dead"),
        (CoverageState.Suspended, "suspended"),
    ]);

    /// <summary>The name on the wire.</summary>
    /// <param name="state">A state.</param>
    /// <returns>Lower snake case.</returns>
    public static string ToWire(this CoverageState state) => Names.Of(state);

    /// <summary>Reads a wire name; the match is exact.</summary>
    /// <param name="text">A wire name.</param>
    /// <param name="state">The state when the text names one.</param>
    /// <returns>Whether it does.</returns>
    public static bool TryParse(string? text, out CoverageState state) => Names.TryParse(text, out state);
}
