using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Persons;
using HealthPass.Api.Problems;
using HealthPass.Api.Residents;

namespace HealthPass.Api.Volunteers;

/// <summary>What volunteers do for people who stand before them.</summary>
internal static class HelpEndpoints
{
    private const string Once = "What is answered is answered once: there is no call to look at anybody again.";

    /// <summary>Maps them below the volunteers' own address.</summary>
    public static void MapHelps(this RouteGroupBuilder group, Callers volunteer)
    {
        var declaration = Declaration.For(volunteer).Within(Scope.Own).As(CallClass.Application);
        _ = group.MapPost("/applications", (HttpContext context, Call call, Body<ApplicationRequest> body, VolunteerDesk desk) => desk.AskAsync(context, call, body.Value))
            .Declare(Begins(declaration, ProblemCodes.TooManyTexts).Refuses(StatusCodes.Status503ServiceUnavailable, ProblemCodes.TextUnavailable))
            .WithSummary("Help somebody who has a phone: a code is sent there")
            .WithDescription("202 whether or not the person is registered. The ticket is good in this session alone, and nobody enters with it.")
            .Produces<EntrySent>(StatusCodes.Status202Accepted);
        _ = group.MapPost("/applications/confirmation", (Call call, Body<EntryCode> body, VolunteerDesk desk) => desk.ConfirmAsync(call, body.Value))
            .Declare(declaration
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing)
                .Refuses(StatusCodes.Status409Conflict, ProblemCodes.EntryCodeWrong, ProblemCodes.VolunteerSessionNeeded)
                .Refuses(StatusCodes.Status503ServiceUnavailable, ProblemCodes.StatusUnavailable))
            .WithSummary("Give the code back: the person is registered, and shown the health code once")
            .WithDescription(Once)
            .Produces<HelpResponse>(StatusCodes.Status201Created);
        _ = group.MapPost("/in-person", (Call call, Body<InPersonRequest> body, VolunteerDesk desk) => desk.BeginInPersonAsync(call, body.Value))
            .Declare(Begins(declaration))
            .WithSummary("Help somebody who has no phone and stands there with the document")
            .WithDescription("Limited in each session, and watched. Nothing is said yet of whether the person is registered.")
            .Produces<InPersonBegun>(StatusCodes.Status202Accepted);
        _ = group.MapPost("/in-person/confirmation", (Call call, Body<InPersonConsent> body, VolunteerDesk desk) => desk.ConfirmInPersonAsync(call, body.Value))
            .Declare(declaration
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing, ProblemCodes.FieldInvalid)
                .Refuses(StatusCodes.Status409Conflict, ProblemCodes.HelpNotHere, ProblemCodes.HelpTicketInvalid, ProblemCodes.VolunteerSessionNeeded)
                .Refuses(StatusCodes.Status503ServiceUnavailable, ProblemCodes.StatusUnavailable))
            .WithSummary("The person agrees in person: registered without a phone, marked so, and shown the health code once")
            .WithDescription(Once)
            .Produces<HelpResponse>(StatusCodes.Status201Created);
        _ = group.MapPost("/family", (HttpContext context, Call call, Body<FamilyHelpRequest> body, FamilyHelpDesk desk) => desk.AskAsync(context, call, body.Value))
            .Declare(Begins(declaration, ProblemCodes.TooManyTexts).Refuses(StatusCodes.Status503ServiceUnavailable, ProblemCodes.TextUnavailable))
            .WithSummary("Put somebody who has no phone on a relative's family page: a code is sent to the relative")
            .Produces<EntrySent>(StatusCodes.Status202Accepted);
        _ = group.MapPost("/family/confirmation", (Call call, Body<EntryCode> body, FamilyHelpDesk desk) => desk.ConfirmAsync(call, body.Value))
            .Declare(declaration
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing)
                .Refuses(
                    StatusCodes.Status409Conflict, ProblemCodes.EntryCodeWrong, ProblemCodes.HelpNotHere, ProblemCodes.MemberIsSelf, ProblemCodes.RelativeNotRegistered,
                    ProblemCodes.TooManyHolders, ProblemCodes.TooManyMembers, ProblemCodes.VolunteerSessionNeeded)
                .Refuses(StatusCodes.Status503ServiceUnavailable, ProblemCodes.StatusUnavailable))
            .WithSummary("Give the relative's code back: the relative holds the person")
            .WithDescription(Once)
            .Produces<HelpResponse>(StatusCodes.Status201Created);
        _ = group.MapPost("/printed-codes", (Call call, Body<HelpPrint> body, VolunteerDesk desk) => desk.PrintAsync(call, body.Value))
            .Declare(declaration
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing)
                .Refuses(StatusCodes.Status404NotFound, ProblemCodes.PersonUnknown)
                .Refuses(StatusCodes.Status409Conflict, ProblemCodes.HelpTicketInvalid, ProblemCodes.PrintedCodeColour, ProblemCodes.VolunteerSessionNeeded))
            .WithSummary("Print one code for whoever was helped just now")
            .WithDescription("Within ten minutes. The same ticket again is answered with the same code.")
            .Produces<PrintedCodeResponse>(StatusCodes.Status201Created);
    }

    private static Declaration Begins(Declaration declaration, params string[] limits) => declaration
        .Refuses(StatusCodes.Status400BadRequest, [.. PersonApplications.Problems, ProblemCodes.FieldInvalid])
        .Refuses(StatusCodes.Status409Conflict, ProblemCodes.VolunteerSessionNeeded)
        .Refuses(StatusCodes.Status429TooManyRequests, [.. limits, ProblemCodes.VolunteerLimit]);
}
