using HealthPass.Kernel.Wire;

namespace HealthPass.Kernel.Colours;

/// <summary>The wire names of <see cref="Colour"/>.</summary>
public static class ColourNames
{
    private static readonly WireNames<Colour> Names = new(
    [
        (Colour.None, "none"),
        (Colour.Green, "green"),
        (Colour.Yellow, "yellow"),
        (Colour.Red, "red"),
    ], otherwise: "none");

    /// <summary>The wire name of a colour.</summary>
    /// <param name="colour">A colour.</param>
    /// <returns><c>green</c>, <c>yellow</c> or <c>red</c>; <c>none</c> for no colour and for any undefined value, never green.</returns>
    public static string ToWire(this Colour colour) => Names.Of(colour);

    /// <summary>Reads a wire name; the match is exact.</summary>
    /// <param name="text">A wire name.</param>
    /// <param name="colour">The colour when the text names one.</param>
    /// <returns>Whether the text is <c>none</c>, <c>green</c>, <c>yellow</c> or <c>red</c>.</returns>
    public static bool TryParse(string? text, out Colour colour) => Names.TryParse(text, out colour);
}
