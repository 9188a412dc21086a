using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Persons;
using HealthPass.Api.Problems;
using HealthPass.Grains.Audit;
using HealthPass.Kernel.People;

namespace HealthPass.Api.Residents;

/// <summary>Residents withdraw (注销), alone or through a channel.</summary>
internal static class LeavingEndpoints
{
    private const string Sending = "The code goes to the phone of the application; it is good for ten minutes and five tries, with the ticket of this answer and for this registration alone.";
    private const string Ending =
        "The registration ends on every node before it is answered: codes, printed codes, devices, channels and family end with it, and what names the person is erased. "
        + "What was decided about the document stays with it: whoever applies anew, which is possible at once, has the colour that stands.";

    /// <summary>Maps them below a resident's own address.</summary>
    public static void MapLeaving(this RouteGroupBuilder me)
    {
        _ = me.MapGet("/withdrawal", (Call call, LeavingDesk desk) => desk.TellAsync(call.Caller.ResidentOf().PersonId))
            .Declare(Declaration.For(Callers.Resident).As(CallClass.Report).Refuses(StatusCodes.Status404NotFound, ProblemCodes.PersonUnknown))
            .WithSummary("What would go and what would stay, were I to withdraw now")
            .Produces<LeavingTermsView>();
        _ = me.MapPost("/withdrawal/code", (HttpContext context, Call call, LeavingDesk desk) => desk.SendAsync(context, call.Caller.ResidentOf().PersonId, channel: null))
            .Declare(Sends(Callers.Resident))
            .WithSummary("Have a code sent to my phone, to withdraw")
            .WithDescription(Sending)
            .Produces<EntrySent>(StatusCodes.Status202Accepted);
        _ = me.MapPost("/withdrawal", Leave)
            .Declare(Ends(Callers.Resident))
            .WithSummary("Give that code back, and withdraw (注销)")
            .WithDescription(Ending)
            .Produces(StatusCodes.Status204NoContent);
    }

    /// <summary>Maps those that channels ask for.</summary>
    public static void MapPersonsLeaving(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/persons/{id}/withdrawal").WithTags("Persons");
        _ = group.MapPost("/code", (string id, Call call, LeavingDesk desk) => ForAsync(id, person => desk.SendAsync(null, person, call.Caller.ChannelOf())))
            .Declare(Sends(Callers.Channel))
            .WithSummary("Have a code sent to the person's phone, to withdraw")
            .WithDescription(Sending)
            .Produces<EntrySent>(StatusCodes.Status202Accepted);
        _ = group.MapPost("/", (string id, Call call, Body<EntryCode> body, LeavingDesk desk) => ForAsync(id, person => desk.LeaveAsync(person, call.Caller.ChannelOf(), body.Value)))
            .Declare(Ends(Callers.Channel))
            .WithSummary("Give that code back, and end the registration (注销)")
            .WithDescription(Ending)
            .Produces(StatusCodes.Status204NoContent);
    }

    private static Declaration Sends(Callers callers) => Declaration.For(callers).As(CallClass.Application)
        .Refuses(StatusCodes.Status404NotFound, ProblemCodes.PersonUnknown)
        .Refuses(StatusCodes.Status429TooManyRequests, ProblemCodes.TooManyTexts)
        .Refuses(StatusCodes.Status503ServiceUnavailable, ProblemCodes.TextUnavailable);

    private static Declaration Ends(Callers callers) => Declaration.For(callers).As(CallClass.Application).AuditedByDomain(AuditActions.LeavingByPerson)
        .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing)
        .Refuses(StatusCodes.Status404NotFound, ProblemCodes.PersonUnknown)
        .Refuses(StatusCodes.Status409Conflict, ProblemCodes.EntryCodeWrong, ProblemCodes.UpgradeUnderWay);

    private static async Task<IResult> Leave(HttpContext context, Call call, Body<EntryCode> body, LeavingDesk desk)
    {
        var answer = await desk.LeaveAsync(call.Caller.ResidentOf().PersonId, channel: null, body.Value);
        if (answer is Microsoft.AspNetCore.Http.HttpResults.NoContent)
        {
            SessionCookie.OfResidents.Delete(context);
        }

        return answer;
    }

    private static async Task<IResult> ForAsync(string id, Func<PersonId, Task<IResult>> act) =>
        PersonFields.TryReadId(id, out var person, out var problem) ? await act(person) : problem.ToResult();
}
