using HealthPass.Kernel.Wire;

namespace HealthPass.Grains.Campaign.Texts.Carriers;

/// <summary>Wire names of <see cref="CarrierProtocol"/>.</summary>
public static class CarrierProtocols
{
    private static readonly WireNames<CarrierProtocol> Wire = new(
    [
        (CarrierProtocol.Log, "log"),
        (CarrierProtocol.Http, "http"),
        (CarrierProtocol.Cmpp20, "cmpp20"),
        (CarrierProtocol.Cmpp30, "cmpp30"),
        (CarrierProtocol.Smpp34, "smpp34"),
    ]);

    /// <summary>The name on the wire and in the settings.</summary>
    /// <param name="protocol">The protocol.</param>
    /// <returns>Lower case.</returns>
    public static string ToWire(this CarrierProtocol protocol) => Wire.Of(protocol);

    /// <summary>Reads a wire name; the match is exact.</summary>
    /// <param name="text">A wire name.</param>
    /// <param name="protocol">The protocol when the text names one.</param>
    /// <returns>Whether it does.</returns>
    public static bool TryParse(string? text, out CarrierProtocol protocol) => Wire.TryParse(text, out protocol);
}
