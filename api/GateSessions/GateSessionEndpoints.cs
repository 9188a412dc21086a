using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Problems;

namespace HealthPass.Api.GateSessions;

/// <summary>What the gate page calls beside the scans: it signs in with the gate's API key once, and asks what the key is for.</summary>
internal static class GateSessionEndpoints
{
    public static void MapGateSessions(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/gates").WithTags("Scans");
        _ = group.MapPost("/sessions", (HttpContext context, Body<GateSessionRequest> body, GateDesk desk) => desk.SignInAsync(context, body.Value))
            .Declare(Declaration.For(Callers.Anybody).As(CallClass.Application)
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing)
                .Refuses(StatusCodes.Status401Unauthorized, ProblemCodes.ApiKeyUnknown)
                .Refuses(StatusCodes.Status403Forbidden, ProblemCodes.Forbidden))
            .WithSummary("Sign a gate page in with the gate's API key")
            .WithDescription(
                "Sets a cookie that no script reads and that stands for the key wherever gates alone may call; calls by it count against the key's rate, and it is good for as long as the key is. "
                + "Programs send `X-Api-Key` and need none. In the demo the key may be left out.")
            .Produces<GateSessionView>();
        _ = group.MapGet("/sessions/current", (HttpContext context, Call call, GateDesk desk) => desk.GetAsync(context, call))
            .Declare(Declaration.For(Callers.Gate).As(CallClass.Report))
            .WithSummary("What the gate's key is for")
            .WithDescription("A session by cookie is good for another 180 days from then on.")
            .Produces<GateSessionView>();
        _ = group.MapDelete("/sessions/current", (HttpContext context) => GateDesk.SignOut(context))
            .Declare(Declaration.For(Callers.Anybody).As(CallClass.Application))
            .WithSummary("Sign a gate page out")
            .Produces(StatusCodes.Status204NoContent);
        _ = group.MapGet("/venues/{id}", (string id, Call call, GateDesk desk) => desk.VenueAsync(id, call))
            .Declare(Declaration.For(Callers.Gate).As(CallClass.Report)
                .Refuses(StatusCodes.Status403Forbidden, ProblemCodes.OutOfScope)
                .Refuses(StatusCodes.Status404NotFound, ProblemCodes.VenueUnknown))
            .WithSummary("A venue that the gate stands at")
            .Produces<GateVenueView>();
    }
}
