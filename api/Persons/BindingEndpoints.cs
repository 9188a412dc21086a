using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Grains.Channels;
using HealthPass.Grains.People;
using HealthPass.Kernel.Text;

namespace HealthPass.Api.Persons;

/// <summary>A person is bound to a further channel, by a code that is sent to the phone of the application.</summary>
internal static class BindingEndpoints
{
    public static void MapBindings(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/persons/{id}/bindings").WithTags("Persons");
        _ = group.MapPost("/", Send)
            .Declare(Declaration.For(Callers.Channel).As(CallClass.Application)
                .Refuses(StatusCodes.Status404NotFound, ProblemCodes.PersonUnknown)
                .Refuses(StatusCodes.Status409Conflict, ProblemCodes.PersonWithoutPhone)
                .Refuses(StatusCodes.Status429TooManyRequests, ProblemCodes.TooManyBindingCodes))
            .WithSummary("Send a code to the person's phone, to bind this channel")
            .WithDescription("202 when a code is on its way, good for ten minutes, five tries and one use; 200 when the channel may read and show the person already. A code replaces the one before; there are five a day.")
            .Produces<BindingSent>(StatusCodes.Status202Accepted)
            .Produces<PersonResponse>();
        _ = group.MapPost("/confirmation", Confirm)
            .Declare(Declaration.For(Callers.Channel).As(CallClass.Application)
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing)
                .Refuses(StatusCodes.Status404NotFound, ProblemCodes.PersonUnknown)
                .Refuses(StatusCodes.Status409Conflict, ProblemCodes.BindingCodeWrong))
            .WithSummary("Confirm the code, and bind this channel")
            .WithDescription("From then on the channel reads and shows the person. A code that is wrong, used, run out or tried too often is answered alike.")
            .Produces<PersonResponse>();
    }

    private static async Task<IResult> Send(string id, Call call, IGrainFactory grains, PersonPresenter presenter, TimeProvider clock)
    {
        if (!PersonFields.TryReadId(id, out var person, out var problem))
        {
            return problem!.ToResult();
        }

        var result = await grains.GetGrain<IPersonGrain>(person.ToGrainKey()).RequestBinding(call.Caller.ChannelOf());
        return result.Outcome switch
        {
            BindingOutcome.Bound => Results.Json(presenter.Present(result.Person!), ApiJson.Options),
            BindingOutcome.CodeSent => Results.Json(
                new BindingSent(person.ToString(), Rfc3339.Format(result.Until!.Value)), ApiJson.Options, statusCode: StatusCodes.Status202Accepted),
            BindingOutcome.TooManyCodes => new Problem(
                StatusCodes.Status429TooManyRequests, ProblemCodes.TooManyBindingCodes, "As many codes as may be in a day were sent to this person's phone.",
                PersonEndpoints.SecondsUntil(result.Until, clock)).ToResult(),
            BindingOutcome.NoPhone => new Problem(
                StatusCodes.Status409Conflict, ProblemCodes.PersonWithoutPhone, "The person was registered without a phone; 12345 puts one down.").ToResult(),
            _ => PersonEndpoints.Unknown(),
        };
    }

    private static async Task<IResult> Confirm(string id, Call call, Body<BindingCode> body, IGrainFactory grains, PersonPresenter presenter, ChannelTally tally)
    {
        if (!PersonFields.TryReadId(id, out var person, out var problem))
        {
            return problem!.ToResult();
        }

        if (body.Value.Code is null)
        {
            return Problem.Missing("code").ToResult();
        }

        var result = await grains.GetGrain<IPersonGrain>(person.ToGrainKey()).ConfirmBinding(call.Caller.ChannelOf(), NumberText.TryFold(body.Value.Code, out var code) ? code : string.Empty);
        if (result.Outcome == BindingOutcome.Bound)
        {
            tally.Count(call.Caller.ChannelOf(), ChannelMeasure.Bindings);
            tally.Count(call.Caller.ChannelOf(), ChannelMeasure.Confirmed);
        }

        return result.Outcome switch
        {
            BindingOutcome.Bound => Results.Json(presenter.Present(result.Person!), ApiJson.Options),
            BindingOutcome.NotRegistered => PersonEndpoints.Unknown(),
            _ => new Problem(
                StatusCodes.Status409Conflict, ProblemCodes.BindingCodeWrong, "The code is wrong, used, run out, or was tried too often; send another.").ToResult(),
        };
    }
}
