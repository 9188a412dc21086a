using HealthPass.Kernel.Wire;

namespace HealthPass.Kernel.Venues;

/// <summary>Wire names of <see cref="PosterFault"/>: codes of problems.</summary>
public static class PosterFaults
{
    private static readonly WireNames<PosterFault> Wire = new(
    [
        (PosterFault.Unreadable, "poster_unreadable"),
        (PosterFault.Misread, "poster_misread"),
        (PosterFault.VenueUnknown, "venue_unknown"),
        (PosterFault.PlaceUnknown, "place_unknown"),
        (PosterFault.PlaceEnded, "place_ended"),
        (PosterFault.Replaced, "poster_replaced"),
        (PosterFault.Forged, "poster_forged"),
        (PosterFault.VenueInReview, "venue_in_review"),
        (PosterFault.VenueSuspended, "venue_suspended"),
        (PosterFault.VenueEnded, "venue_ended"),
    ],
        nameless: [PosterFault.None]);

    /// <summary>Every code.</summary>
    public static IReadOnlyList<string> All => Wire.All;

    /// <summary>The code of the problem.</summary>
    /// <param name="fault">Any but none.</param>
    /// <returns>Lower snake case.</returns>
    public static string ToWire(this PosterFault fault) => Wire.Of(fault);
}
