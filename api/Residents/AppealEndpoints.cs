using HealthPass.Api.Access;
using HealthPass.Api.Appeals;
using HealthPass.Api.Endpoints;
using HealthPass.Grains.Appeals;

namespace HealthPass.Api.Residents;

/// <summary>Residents object to their own colour.</summary>
internal static class AppealEndpoints
{
    /// <summary>Maps them below a resident's own address.</summary>
    public static void MapAppeals(this RouteGroupBuilder me)
    {
        _ = me.MapGet("/appeals", (Call call, AppealAnswers answers) => answers.ListAsync(call.Caller.ResidentOf().PersonId))
            .Declare(AppealDeclarations.Reading(Callers.Resident))
            .WithSummary("My appeals, newest first")
            .Produces<AppealList>();
        _ = me.MapPost("/appeals", (Call call, Body<AppealRequest> body, AppealAnswers answers) =>
                answers.OpenAsync(call.Caller.ResidentOf().PersonId, AppealVoice.Resident, body.Value.Text!))
            .Declare(AppealDeclarations.Opening(Callers.Resident))
            .WithSummary("Object to my colour (申诉)")
            .WithDescription("Against the fact behind the colour as it is now; one at a time for a fact.")
            .Produces<AppealItem>(StatusCodes.Status201Created);
        _ = me.MapPost("/appeals/{appealId:guid}/withdrawal", (Guid appealId, Call call, AppealAnswers answers) =>
                answers.WithdrawAsync(call.Caller.ResidentOf().PersonId, appealId, AppealVoice.Resident))
            .Declare(AppealDeclarations.Withdrawing(Callers.Resident))
            .WithSummary("Take an appeal of mine back")
            .Produces<AppealItem>();
    }
}
