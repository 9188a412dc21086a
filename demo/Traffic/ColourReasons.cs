using HealthPass.Kernel.Colours;

namespace HealthPass.Demo.Traffic;

/// <summary>Why people of the demo are yellow or red: rows of the rule book whose days count from when the fact began.</summary>
internal static class ColourReasons
{
    // Same time and place; near a risk area.
    private static readonly string[] Yellow = ["SC15", "SC14"];

    // Close contact; contact of a contact; same flight; same carriage.
    private static readonly string[] Red = ["SC05", "SC06", "SC09", "SC11"];

    /// <summary>The reason of an assignment.</summary>
    public static string Of(Colour colour, int number)
    {
        var reasons = colour == Colour.Red ? Red : Yellow;
        return reasons[number % reasons.Length];
    }
}
