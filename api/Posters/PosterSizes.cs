using HealthPass.Kernel.Wire;

namespace HealthPass.Api.Posters;

/// <summary>Wire names of <see cref="PosterSize"/>.</summary>
internal static class PosterSizes
{
    private static readonly WireNames<PosterSize> Wire = new(
    [
        (PosterSize.A4, "a4"),
        (PosterSize.A3, "a3"),
        (PosterSize.Stand, "stand"),
        (PosterSize.Screen, "screen"),
        (PosterSize.Sticker, "sticker"),
    ]);

    public static string ToWire(this PosterSize size) => Wire.Of(size);

    public static bool TryParse(string? text, out PosterSize size) => Wire.TryParse(text, out size);
}
