using HealthPass.Kernel.Wire;

namespace HealthPass.Kernel.Venues;

/// <summary>Wire names of <see cref="PlaceKind"/>.</summary>
public static class PlaceKinds
{
    private static readonly WireNames<PlaceKind> Wire = new(
    [
        (PlaceKind.Venue, "venue"),
        (PlaceKind.Entrance, "entrance"),
        (PlaceKind.Hall, "hall"),
        (PlaceKind.Floor, "floor"),
        (PlaceKind.Vehicle, "vehicle"),
        (PlaceKind.Line, "line"),
        (PlaceKind.Carriage, "carriage"),
        (PlaceKind.Seat, "seat"),
    ]);

    /// <summary>The name on the wire.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>Lower snake case.</returns>
    public static string ToWire(this PlaceKind kind) => Wire.Of(kind);

    /// <summary>Reads a wire name; the match is exact.</summary>
    /// <param name="text">A wire name.</param>
    /// <param name="kind">The kind when the text names one.</param>
    /// <returns>Whether it does.</returns>
    public static bool TryParse(string? text, out PlaceKind kind) => Wire.TryParse(text, out kind);
}
