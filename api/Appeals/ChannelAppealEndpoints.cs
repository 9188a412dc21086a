using HealthPass.Api.Access;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Persons;
using HealthPass.Api.Problems;
using HealthPass.Grains.Appeals;
using HealthPass.Grains.People;
using HealthPass.Kernel.People;

namespace HealthPass.Api.Appeals;

/// <summary>Channels bring their people's appeals.</summary>
internal static class ChannelAppealEndpoints
{
    public static void MapChannelAppeals(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/persons/{id}/appeals").WithTags("Persons");
        _ = group.MapPost("/", Open)
            .Declare(AppealDeclarations.Opening(Callers.Channel))
            .WithSummary("Object to the colour (申诉)")
            .WithDescription("The appeal is against the fact behind the colour as it is now, and goes to the authority of that fact, which is to answer within three working days. One at a time for a fact. The colour stays until two officials uphold it.")
            .Produces<AppealItem>(StatusCodes.Status201Created);
        _ = group.MapGet("/", List)
            .Declare(AppealDeclarations.Reading(Callers.Channel))
            .WithSummary("The person's appeals, newest first")
            .WithDescription("Also those that were brought in another way. `answer` is what the authority says, in its words.")
            .Produces<AppealList>();
        _ = group.MapPost("/{appealId:guid}/withdrawal", Withdraw)
            .Declare(AppealDeclarations.Withdrawing(Callers.Channel))
            .WithSummary("Take an appeal back")
            .Produces<AppealItem>();
    }

    private static Task<IResult> Open(string id, Call call, Body<AppealRequest> body, AppealAnswers answers, IGrainFactory grains) =>
        ForOwnAsync(id, call, grains, person => answers.OpenAsync(person, VoiceOf(call), body.Value.Text!));

    private static Task<IResult> List(string id, Call call, AppealAnswers answers, IGrainFactory grains) =>
        ForOwnAsync(id, call, grains, answers.ListAsync);

    private static Task<IResult> Withdraw(string id, Guid appealId, Call call, AppealAnswers answers, IGrainFactory grains) =>
        ForOwnAsync(id, call, grains, person => answers.WithdrawAsync(person, appealId, VoiceOf(call)));

    private static AppealVoice VoiceOf(Call call) => AppealVoice.OfChannel(call.Caller.ChannelOf());

    // To a channel that is not bound the id is nobody's.
    private static async Task<IResult> ForOwnAsync(string id, Call call, IGrainFactory grains, Func<PersonId, Task<IResult>> act)
    {
        if (!PersonFields.TryReadId(id, out var person, out var problem))
        {
            return problem!.ToResult();
        }

        return await grains.GetGrain<IPersonGrain>(person.ToGrainKey()).GetView() is { } view && view.IsBoundTo(call.Caller.ChannelOf())
            ? await act(person)
            : PersonEndpoints.Unknown();
    }
}
