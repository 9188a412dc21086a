using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Persons;
using HealthPass.Api.Problems;

namespace HealthPass.Api.Residents;

/// <summary>Family members (家庭成员): residents who are held on another resident's page, with their consent.</summary>
internal static class FamilyEndpoints
{
    private const string Member = "/members/{memberId:guid}";

    /// <summary>Maps them below a resident's own address.</summary>
    public static void MapFamily(this RouteGroupBuilder me)
    {
        _ = me.MapGet("/members", (Call call, FamilyDesk desk) => desk.ListAsync(call.Caller.ResidentOf().PersonId))
            .Declare(Declaration.For(Callers.Resident).As(CallClass.Report))
            .WithSummary("My family: whom I hold, and who holds me")
            .Produces<FamilyList>();
        _ = me.MapPost("/members/applications", (HttpContext context, Call call, Body<MemberRequest> body, FamilyDesk desk) =>
                desk.ApplyAsync(context, call.Caller.ResidentOf().PersonId, body.Value))
            .Declare(Declaration.For(Callers.Resident).As(CallClass.Application)
                .Refuses(StatusCodes.Status400BadRequest, [.. PersonApplications.Problems, ProblemCodes.FieldInvalid])
                .Refuses(StatusCodes.Status409Conflict, ProblemCodes.MemberIsSelf, ProblemCodes.TooManyMembers)
                .Refuses(StatusCodes.Status429TooManyRequests, ProblemCodes.TooManyTexts, ProblemCodes.ChannelQuotaUsedUp)
                .Refuses(StatusCodes.Status503ServiceUnavailable, ProblemCodes.TextUnavailable))
            .WithSummary("Ask to hold somebody: a code is sent to the member's phone")
            .WithDescription(
                "202 whether or not the member is registered, as for one's own application; whoever is not is applied for when the code is given back. "
                + "The text does not say who asks. The ticket is good for this resident alone, and nobody enters with it.")
            .Produces<EntrySent>(StatusCodes.Status202Accepted);
        _ = me.MapPost("/members", (Call call, Body<EntryCode> body, FamilyDesk desk) => desk.AddAsync(call.Caller.ResidentOf().PersonId, body.Value, call.Aborted))
            .Declare(Declaration.For(Callers.Resident).As(CallClass.Application)
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing)
                .Refuses(StatusCodes.Status404NotFound, ProblemCodes.MemberUnknown)
                .Refuses(StatusCodes.Status409Conflict, ProblemCodes.EntryCodeWrong, ProblemCodes.MemberIsSelf, ProblemCodes.TooManyMembers, ProblemCodes.TooManyHolders))
            .WithSummary("Give the member's code back, and hold the member")
            .WithDescription(
                "A resident holds up to five members, up to three hold one. Somebody who is held already is held by a new id: so a child that has turned 14 agrees anew. "
                + "404 where the member has taken the consent back in the same moment.")
            .Produces<MemberItem>(StatusCodes.Status201Created);
        _ = me.MapGet(Member, (Guid memberId, Call call, FamilyDesk desk) => desk.GetAsync(call.Caller.ResidentOf().PersonId, memberId))
            .Declare(Declaration.For(Callers.Resident).As(CallClass.Report)
                .Refuses(StatusCodes.Status404NotFound, ProblemCodes.MemberUnknown)
                .Refuses(StatusCodes.Status409Conflict, ProblemCodes.MemberNeedsConsent))
            .WithSummary("A member's colour, its reason and what to do, masked")
            .Produces<MemberResponse>();
        _ = me.MapPost(Member + "/codes", (Guid memberId, HttpContext context, Call call, FamilyDesk desk) => desk.ShowAsync(context, call.Caller.ResidentOf().PersonId, memberId))
            .Declare(Declaration.For(Callers.Resident).As(CallClass.Show)
                .Refuses(StatusCodes.Status404NotFound, ProblemCodes.MemberUnknown, ProblemCodes.PersonUnknown)
                .Refuses(StatusCodes.Status409Conflict, ProblemCodes.MemberNeedsConsent)
                .Refuses(StatusCodes.Status503ServiceUnavailable, ProblemCodes.StatusUnavailable))
            .WithSummary("Make a member's health code to show (亮码)")
            .WithDescription("As the resident's own. The member's side is asked each time; 503 where it cannot be.")
            .Produces<CodeResponse>();
        _ = me.MapDelete(Member, (Guid memberId, Call call, FamilyDesk desk) => desk.LetGoAsync(call.Caller.ResidentOf().PersonId, memberId))
            .Declare(Declaration.For(Callers.Resident).As(CallClass.Application))
            .WithSummary("Let a member go")
            .WithDescription("Answered the same where there is none.")
            .Produces(StatusCodes.Status204NoContent);
        _ = me.MapDelete("/holders/{holderId:guid}", (Guid holderId, Call call, FamilyDesk desk) => desk.TakeBackAsync(call.Caller.ResidentOf().PersonId, holderId))
            .Declare(Declaration.For(Callers.Resident).As(CallClass.Application))
            .WithSummary("Be held by somebody no longer")
            .WithDescription("Answered the same where there is none.")
            .Produces(StatusCodes.Status204NoContent);
    }
}
