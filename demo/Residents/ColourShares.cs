using HealthPass.Demo.Draws;
using HealthPass.Kernel.Colours;

namespace HealthPass.Demo.Residents;

/// <summary>
/// Who is to become yellow or red: few enough to be an exception at a gate, enough that a venue of some size sees one a
/// day.
/// </summary>
internal static class ColourShares
{
    /// <summary>Share of the residents who become yellow.</summary>
    public const double Yellow = 0.003;

    /// <summary>Share of the residents who become red.</summary>
    public const double Red = 0.001;

    /// <summary>The colour that a resident is to have.</summary>
    public static Colour Of(int seed, int index) => new Draw(seed, DrawStream.Colour, index).NextFraction() switch
    {
        < Red => Colour.Red,
        < Red + Yellow => Colour.Yellow,
        _ => Colour.Green,
    };
}
