using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Problems;
using HealthPass.Grains.Audit;

namespace HealthPass.Api.Venues;

/// <summary>Places within venues (分码): entrances, halls, vehicles, each with a number and a poster of its own.</summary>
internal static class VenuePlaceEndpoints
{
    public static void MapVenuePlaces(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/venues").WithTags("Venues");
        var owners = Declaration.For(VenueCallers.Owners).Within(Scope.Own).As(CallClass.Application)
            .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing, ProblemCodes.FieldInvalid)
            .Refuses(StatusCodes.Status403Forbidden, ProblemCodes.VenueNotOwner);
        _ = group.MapGet("/{id}/places", (string id, PlaceDesk desk) => desk.ListAsync(id))
            .Declare(Declaration.For(Callers.Known).As(CallClass.Report).Refuses(StatusCodes.Status404NotFound, ProblemCodes.VenueUnknown))
            .WithSummary("The places within a venue (分码)")
            .WithDescription("The venue itself is number 0. A scan names one as `place`, while its `state` is `in_use`. Those that ended stay for 28 days at least, so that records of scans keep a name.")
            .Produces<VenuePlaceList>();
        _ = group.MapPost("/{id}/places", (string id, Body<VenuePlaceRequest> body, Call call, PlaceDesk desk, HttpContext context) => desk.AddAsync(id, body.Value, call, context))
            .Declare(owners.AuditedByDomain(AuditActions.VenuePlaceAdded)
                .Refuses(StatusCodes.Status404NotFound, ProblemCodes.VenueUnknown)
                .Refuses(StatusCodes.Status409Conflict, ProblemCodes.VenueWrongState, ProblemCodes.PlaceTwice, ProblemCodes.TooManyPlaces, ProblemCodes.PlacesUsedUp))
            .WithSummary("Add a place within a venue")
            .WithDescription("By whoever registered the venue; a county or an authority above says why in `reason`. Its number is never given to another. The same again is the one that is there (200).")
            .Produces<VenuePlaceView>(StatusCodes.Status201Created)
            .Produces<VenuePlaceView>();
        _ = group.MapPost("/{id}/places/{number}/reissue", (string id, string number, Body<VenuePosterRequest> body, Call call, PlaceDesk desk) => desk.ReissueAsync(id, number, body.Value, call))
            .Declare(owners.AuditedByDomain(AuditActions.VenuePosterReissued)
                .Refuses(StatusCodes.Status404NotFound, ProblemCodes.VenueUnknown, ProblemCodes.PlaceUnknown)
                .Refuses(StatusCodes.Status409Conflict, ProblemCodes.VenueWrongState, ProblemCodes.PlaceEnded, ProblemCodes.PosterPassed, ProblemCodes.PlacesUsedUp))
            .WithSummary("Follow a poster that was lost or copied by another edition")
            .WithDescription("Number 0 is the venue's own. The edition in force dies at `until`, on every node, and says so to whoever reads it. Printing a poster again takes no call: it is the same code.")
            .Produces<VenuePlaceView>();
        _ = group.MapPost("/{id}/places/{number}/end", (string id, string number, Body<VenuePlaceNote> body, Call call, PlaceDesk desk) => desk.EndAsync(id, number, body.Value, call))
            .Declare(owners.AuditedByDomain(AuditActions.VenuePlaceEnded)
                .Refuses(StatusCodes.Status404NotFound, ProblemCodes.VenueUnknown, ProblemCodes.PlaceUnknown)
                .Refuses(StatusCodes.Status409Conflict, ProblemCodes.VenueWrongState))
            .WithSummary("End a place within a venue")
            .WithDescription("For good, on every node when this answers; its number is never given again.")
            .Produces<VenuePlaceView>();
    }
}
