using HealthPass.Kernel.Wire;

namespace HealthPass.Grains.Campaign.Texts;

/// <summary>Wire names of <see cref="TextMode"/>.</summary>
public static class TextModes
{
    private static readonly WireNames<TextMode> Wire = new([(TextMode.CarrierSends, "carrier_sends"), (TextMode.Feed, "feed")]);

    /// <summary>The name on the wire and in the audit trail.</summary>
    /// <param name="mode">The mode.</param>
    /// <returns>Lower snake case.</returns>
    public static string ToWire(this TextMode mode) => Wire.Of(mode);

    /// <summary>Reads a wire name; the match is exact.</summary>
    /// <param name="text">A wire name.</param>
    /// <param name="mode">The mode when the text names one.</param>
    /// <returns>Whether it does.</returns>
    public static bool TryParse(string? text, out TextMode mode) => Wire.TryParse(text, out mode);
}
