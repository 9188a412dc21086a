using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Posters;
using HealthPass.Api.Problems;

namespace HealthPass.Api.Venues;

/// <summary>Posters of venues and their places: made, and read.</summary>
internal static class VenuePosterEndpoints
{
    // Where a poster leads in a browser: the residents' own page, which carries on with the code.
    private const string Page = "/me?poster=";

    public static void MapVenuePosters(this IEndpointRouteBuilder routes)
    {
        _ = routes.MapGet(
                "/v1/venues/{id}/poster",
                (string id, int? place, string? size, string? language, string? format, Call call, PosterDesk desk, HttpContext context) =>
                    desk.MakeAsync(id, place, size, language, format, call, context))
            .WithTags("Venues")
            .Declare(Declaration.For(VenueCallers.Owners).Within(Scope.Own).As(CallClass.Report, cost: 10)
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldInvalid)
                .Refuses(StatusCodes.Status403Forbidden, ProblemCodes.VenueNotOwner)
                .Refuses(StatusCodes.Status404NotFound, ProblemCodes.VenueUnknown, ProblemCodes.PlaceUnknown)
                .Refuses(StatusCodes.Status409Conflict, ProblemCodes.PlaceEnded, ProblemCodes.VenueWrongState)
                .Refuses(StatusCodes.Status503ServiceUnavailable, ProblemCodes.PosterSite, ProblemCodes.PosterFont))
            .WithSummary("The poster of a venue, or of a place within it, to be printed")
            .WithDescription("`place` is a number, 0 for the venue itself. `size` is `a4`, `a3`, `stand` (80 × 200 cm), `screen` (1920 × 1080) or `sticker` (80 mm); `language` is `zh` or `en`. `format` is `pdf` (with how it is hung on the second sheet), `svg` or `png`; without it `Accept` decides. The same call gives the same code, until it is reissued.")
            .Produces<byte[]>(StatusCodes.Status200OK, PosterForms.Pdf, PosterForms.Svg, PosterForms.Png);
        _ = routes.MapGet("/v1/posters/{code}", (string code, PosterDesk desk) => desk.ReadAsync(code))
            .WithTags("Venues")
            .Declare(Declaration.For(Callers.Anybody).As(CallClass.Extra)
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.PosterUnreadable, ProblemCodes.PosterMisread)
                .Refuses(StatusCodes.Status404NotFound, ProblemCodes.VenueUnknown, ProblemCodes.PlaceUnknown)
                .Refuses(
                    StatusCodes.Status409Conflict, ProblemCodes.PlaceEnded, ProblemCodes.PosterReplaced, ProblemCodes.PosterForged, ProblemCodes.VenueInReview,
                    ProblemCodes.VenueSuspended, ProblemCodes.VenueEnded))
            .WithSummary("What a poster says, or what has become of it")
            .WithDescription("For whoever stands before it: 24 characters as they are below the picture, in either case, with O for 0 and I and L for 1. A poster that is not good says since when and what to do.")
            .Produces<PosterView>();
        _ = routes.MapMethods("/P/{code}", [HttpMethods.Get, HttpMethods.Head], (string code) => Results.Redirect(Page + Uri.EscapeDataString(code)))
            .Declare(Declaration.For(Callers.Anybody).EvenIsolated())
            .ExcludeFromDescription();
    }
}
