using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Grains.Venues.Places;
using HealthPass.Kernel.Venues;

namespace HealthPass.Api.Venues;

/// <summary>Says why something asked of a place was refused, and what has become of a poster that somebody reads.</summary>
internal static class PlaceProblems
{
    public static Problem Unknown { get; } = Problem.NotFound(ProblemCodes.PlaceUnknown, "The venue has no place of this number.");

    public static Problem NoSite { get; } = new(
        StatusCodes.Status503ServiceUnavailable, ProblemCodes.PosterSite, $"Set HealthPass:Posters:Site to https:// and a host of at most {PosterCode.MaxSite} characters in all.");

    private static Problem VenueOver { get; } = new(StatusCodes.Status409Conflict, ProblemCodes.VenueWrongState, "The venue has ended, and its places with it.");

    public static Problem Of(PlaceFault fault) => fault switch
    {
        PlaceFault.VenueUnknown => VenueProblems.Unknown,
        PlaceFault.VenueOver => VenueOver,
        PlaceFault.Unknown => Unknown,
        PlaceFault.Ended => new(StatusCodes.Status409Conflict, ProblemCodes.PlaceEnded, "The place has ended; add another."),
        PlaceFault.TooMany => new(StatusCodes.Status409Conflict, ProblemCodes.TooManyPlaces, $"The venue has as many places as a venue may have ({PlaceForms.MaxInUse} in use); end one first."),
        PlaceFault.Twice => new(StatusCodes.Status409Conflict, ProblemCodes.PlaceTwice, "Another place in use has this name or plate."),
        PlaceFault.Passed => new(StatusCodes.Status409Conflict, ProblemCodes.PosterPassed, "Another edition of the poster than 'version' is in force: read it again."),
        _ => new(StatusCodes.Status409Conflict, ProblemCodes.PlacesUsedUp, "Every number, or every edition, was given: register a venue, or add a place, anew."),
    };

    /// <summary>Why a poster is not good, since when, and what to do.</summary>
    /// <param name="verdict">Not the one of a good poster.</param>
    public static Problem Of(PosterVerdict verdict)
    {
        var since = verdict.Since == 0 ? string.Empty : $" since {Rfc3339.Format(DateTimeOffset.FromUnixTimeSeconds(verdict.Since))}";
        return verdict.Fault switch
        {
            PosterFault.Unreadable => Problem.Invalid(ProblemCodes.PosterUnreadable, "What was read is no code of a venue's poster."),
            PosterFault.Misread => Problem.Invalid(ProblemCodes.PosterMisread, "A character of the poster's code was read or typed wrongly: read it again."),
            PosterFault.VenueUnknown => VenueProblems.Unknown,
            PosterFault.PlaceUnknown => Unknown,
            PosterFault.PlaceEnded => Conflict(ProblemCodes.PlaceEnded, $"The place of this poster is not in use any more{since}: read another poster of the venue, or ask its staff."),
            PosterFault.Replaced => Conflict(ProblemCodes.PosterReplaced, $"This poster was lost or copied and is not good any more{since}: read the new one, or ask the venue's staff for it."),
            PosterFault.Forged => Conflict(ProblemCodes.PosterForged, "This poster was never issued: tell the venue's staff, and read the one at its entrance."),
            PosterFault.VenueInReview => Conflict(ProblemCodes.VenueInReview, "The venue's registration is being reviewed; its posters are good as soon as that is through."),
            PosterFault.VenueSuspended => Conflict(ProblemCodes.VenueSuspended, "The authority has suspended this venue; its posters are good for nothing until it is in use again."),
            _ => Conflict(ProblemCodes.VenueEnded, "This venue is registered no more; its posters are to be taken down."),
        };
    }

    private static Problem Conflict(string code, string detail) => new(StatusCodes.Status409Conflict, code, detail);
}
