using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Problems;
using HealthPass.Grains.Audit;

namespace HealthPass.Api.Venues;

/// <summary>Venues' screens, whose code turns every 30 seconds.</summary>
internal static class VenueScreenEndpoints
{
    // Starts without the network, which what lies below the pages of the offices does not.
    private const string Page = "/screen/";

    public static void MapVenueScreens(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/venues/{id}").WithTags("Venues");
        var keepers = Declaration.For(VenueCallers.Keepers).Within(Scope.Own).As(CallClass.Application)
            .Refuses(StatusCodes.Status404NotFound, ProblemCodes.VenueUnknown)
            .Refuses(StatusCodes.Status409Conflict, ProblemCodes.VenueWrongState);
        _ = group.MapPost("/screen", (string id, Call call, Body<ScreenRequest> body, ScreenDesk desk, HttpContext context) => desk.GiveAsync(id, body.Value.Renew == true, call, context))
            .Declare(keepers.Audited(AuditActions.VenueScreenKeyGiven).Refuses(StatusCodes.Status503ServiceUnavailable, ProblemCodes.PosterSite))
            .WithSummary("Give a venue a screen whose code turns, or its key anew")
            .WithDescription("To venue administrators of its region, its keeper, and the channel that registered it; the page `/venues/{id}/screen` asks for it once and then goes on without the network. From then on a check-in from a poster of the venue is marked `unproven`, because its picture may have been sent on. The proof is 13 Crockford digits: the first 64 bits of HMAC-SHA-256 under `key` of the number of the 30-second step since 1970, eight bytes, the most significant first; the step before and the one after are good too.")
            .Produces<ScreenView>();
        _ = group.MapDelete("/screen", (string id, Call call, ScreenDesk desk) => desk.EndAsync(id, call))
            .Declare(keepers.Audited(AuditActions.VenueScreenEnded))
            .WithSummary("End a venue's screen")
            .WithDescription("What screens of the venue go on to show proves nothing; posters are unmarked again.")
            .Produces(StatusCodes.Status204NoContent);
        _ = routes.MapMethods("/venues/{id}/screen", [HttpMethods.Get, HttpMethods.Head], (string id, HttpRequest request) => Results.Redirect($"{Page}{Uri.EscapeDataString(id)}{request.QueryString}"))
            .Declare(Declaration.Page)
            .ExcludeFromDescription();
    }
}
