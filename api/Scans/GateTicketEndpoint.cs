using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;

namespace HealthPass.Api.Scans;

/// <summary>Hands out tickets to the gates' hub.</summary>
internal static class GateTicketEndpoint
{
    // A gate that has lost its connection asks before it scans again.
    private const int Cost = 2;

    public static void MapGateTickets(this IEndpointRouteBuilder routes) => routes
        .MapPost("/v1/gate-tickets", (Call call, GateTickets tickets) =>
        {
            var (ticket, expiresAt) = tickets.Make(call.Caller.KeyOf()!);
            return Results.Json(new GateTicketAnswer(ticket, Rfc3339.Format(expiresAt)), ApiJson.Options, statusCode: StatusCodes.Status201Created);
        })
        .Declare(Declaration.For(Callers.Gate).As(CallClass.Scan, Cost).EvenIsolated())
        .WithTags("Scans")
        .WithSummary("A ticket to the gates' hub, for a browser")
        .WithDescription("A browser cannot send a key with a WebSocket. The ticket goes in its place, as the access token of SignalR: it is good for a minute and opens the hub alone.")
        .Produces<GateTicketAnswer>(StatusCodes.Status201Created);
}
