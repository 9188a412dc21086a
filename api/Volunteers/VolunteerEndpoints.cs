using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Problems;
using HealthPass.Grains.Audit;

namespace HealthPass.Api.Volunteers;

/// <summary>Volunteers (志愿者): their sessions, and what was counted in them.</summary>
internal static class VolunteerEndpoints
{
    public static void MapVolunteers(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/volunteers").WithTags("Volunteers");
        var volunteer = Callers.Staff(AccessNames.Volunteer);
        var command = Callers.Staff(AccessNames.CommandCentre);
        _ = group.MapGet("/current", (Call call, VolunteerSessions sessions) => sessions.CurrentAsync(call))
            .Declare(Declaration.For(volunteer).Within(Scope.Own).As(CallClass.Report))
            .WithSummary("The volunteer who asks: the session that goes on, and the count of today")
            .Produces<VolunteerView>();
        _ = group.MapPost("/sessions", (Call call, Body<VolunteerSessionRequest> body, VolunteerSessions sessions) => sessions.OpenAsync(call, body.Value))
            .Declare(Declaration.For(volunteer)
                .Within(Scope.Body<VolunteerSessionRequest>("regionCode", request => request.RegionCode))
                .As(CallClass.Application)
                .Audited(AuditActions.VolunteerSessionOpened)
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing, ProblemCodes.FieldInvalid, ProblemCodes.NoteNamesSomebody, ProblemCodes.RegionUnknown)
                .Refuses(StatusCodes.Status409Conflict, ProblemCodes.VolunteerSessionOpen))
            .WithSummary("Begin to help at a place, for up to 12 hours")
            .Produces<VolunteerSessionView>(StatusCodes.Status201Created);
        _ = group.MapDelete("/sessions/{id:guid}", (Guid id, Call call, VolunteerSessions sessions) => sessions.CloseAsync(call, id))
            .Declare(Declaration.For(volunteer | command).Within(Scope.Own).As(CallClass.Application)
                .Audited(AuditActions.VolunteerSessionClosed)
                .Refuses(StatusCodes.Status404NotFound, ProblemCodes.VolunteerSessionUnknown))
            .WithSummary("End a session: one's own, or as the command centre one of the region")
            .WithDescription("What was under way in it can be finished no more, and what was counted is in the audit trail.")
            .Produces(StatusCodes.Status204NoContent);
        _ = group.MapGet("/sessions", (string? after, bool? open, Call call, VolunteerSessions sessions) => sessions.ListAsync(call, open == true, after))
            .Declare(Declaration.For(command).Within(Scope.Own).As(CallClass.Report).Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldInvalid))
            .WithSummary("Volunteers' sessions in the account's region, newest first, with what was counted in each")
            .WithDescription("A page holds 50; `next` of one is `after` of the following. `open=true` leaves out those that are over.")
            .Produces<VolunteerSessionList>();
        _ = group.MapGet("/helps", (string? from, string? to, Call call, VolunteerSessions sessions) => sessions.CountAsync(call, from, to))
            .Declare(Declaration.For(command).Within(Scope.Own).As(CallClass.Report).Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldInvalid))
            .WithSummary("How many people volunteers have helped, by day, county and kind")
            .WithDescription("Exact. The last seven days where no days are named, 92 at most. Nobody who was helped is kept with it.")
            .Produces<HelpList>();
        group.MapHelps(volunteer);
    }
}
