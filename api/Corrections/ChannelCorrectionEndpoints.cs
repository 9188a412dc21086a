using HealthPass.Api.Access;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Persons;
using HealthPass.Api.Problems;
using HealthPass.Grains.Corrections;
using HealthPass.Grains.People;
using HealthPass.Kernel.People;

namespace HealthPass.Api.Corrections;

/// <summary>Channels bring what their people ask to have put right.</summary>
internal static class ChannelCorrectionEndpoints
{
    public static void MapChannelCorrections(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/persons/{id}/corrections").WithTags("Persons");
        _ = group.MapPost("/", Open)
            .Declare(CorrectionDeclarations.Opening(Callers.Channel))
            .WithSummary("Ask for name, phone or home to be put right (更正)")
            .WithDescription("Officials of the county of the home decide within three working days; nothing changes before. One at a time for a person. The document is not corrected: the id is made of it.")
            .Produces<CorrectionItem>(StatusCodes.Status201Created);
        _ = group.MapGet("/", List)
            .Declare(CorrectionDeclarations.Reading(Callers.Channel))
            .WithSummary("The person's corrections that officials decide on, newest first")
            .WithDescription("Also those that were brought in another way. What is asked for is not told: it is sealed.")
            .Produces<CorrectionList>();
    }

    // What is wrong with the request is told first: it says nothing about anybody.
    private static async Task<IResult> Open(string id, Call call, Body<PersonCorrectionRequest> body, CorrectionReader reader, CorrectionAnswers answers, IGrainFactory grains) =>
        reader.TryRead(body.Value, out _, out var problem)
            ? await ForOwnAsync(id, call, grains, person => answers.OpenAsync(person, CorrectionVoice.OfChannel(call.Caller.ChannelOf()), body.Value))
            : problem.ToResult();

    private static Task<IResult> List(string id, Call call, CorrectionAnswers answers, IGrainFactory grains) =>
        ForOwnAsync(id, call, grains, answers.ListAsync);

    // To a channel that is not bound the id is nobody's.
    private static async Task<IResult> ForOwnAsync(string id, Call call, IGrainFactory grains, Func<PersonId, Task<IResult>> act)
    {
        if (!PersonFields.TryReadId(id, out var person, out var problem))
        {
            return problem.ToResult();
        }

        return await grains.GetGrain<IPersonGrain>(person.ToGrainKey()).GetView() is { } view && view.IsBoundTo(call.Caller.ChannelOf())
            ? await act(person)
            : PersonEndpoints.Unknown();
    }
}
