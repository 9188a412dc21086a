using HealthPass.Kernel.Wire;

namespace HealthPass.Kernel.Venues;

/// <summary>Wire names of <see cref="VenueStanding"/>.</summary>
public static class VenueStandings
{
    private static readonly WireNames<VenueStanding> Wire = new(
    [
        (VenueStanding.InUse, "in_use"),
        (VenueStanding.InReview, "in_review"),
        (VenueStanding.Suspended, "suspended"),
        (VenueStanding.Ended, "ended"),
    ]);

    /// <summary>The name on the wire and in the directory.</summary>
    /// <param name="standing">The standing.</param>
    /// <returns>Lower snake case.</returns>
    public static string ToWire(this VenueStanding standing) => Wire.Of(standing);

    /// <summary>Reads a wire name; the match is exact.</summary>
    /// <param name="text">A wire name.</param>
    /// <param name="standing">The standing when the text names one.</param>
    /// <returns>Whether it does.</returns>
    public static bool TryParse(string? text, out VenueStanding standing) => Wire.TryParse(text, out standing);
}
