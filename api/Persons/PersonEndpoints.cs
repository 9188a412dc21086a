using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Channels;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Grains.Channels;
using HealthPass.Grains.People;
using HealthPass.Kernel.Time;

namespace HealthPass.Api.Persons;

/// <summary>Residents apply and show, through a channel.</summary>
internal static class PersonEndpoints
{
    public static void MapPersons(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/persons").WithTags("Persons");
        _ = group.MapPost("/", Apply)
            .Declare(Declaration.For(Callers.Channel).As(CallClass.Application)
                .Refuses(StatusCodes.Status400BadRequest, PersonApplications.Problems)
                .Refuses(StatusCodes.Status409Conflict, ProblemCodes.NameDiffers, ProblemCodes.DocumentCountryNeeded)
                .Refuses(StatusCodes.Status429TooManyRequests, ProblemCodes.ChannelQuotaUsedUp))
            .WithSummary("Apply for a health code (申领)")
            .WithDescription("201 for a new person; 200 with the same id when the document is registered already and the channel may read the person, with `differs` where phone or home are others: nothing is changed by applying again, and a correction can be offered; 202 with the same id when it is registered through another channel, and this one has to be bound first. After five wrong names a day right and wrong are answered alike, 409 with `Retry-After`. A passport's number that two countries have given out is taken with its country alone, 409 `document_country_needed`.")
            .Produces<PersonResponse>(StatusCodes.Status201Created)
            .Produces<BindingNeeded>(StatusCodes.Status202Accepted)
            .Produces<PersonResponse>();
        _ = group.MapGet("/{id}", Get)
            .Declare(Declaration.For(Callers.Channel).As(CallClass.Report).Refuses(StatusCodes.Status404NotFound, ProblemCodes.PersonUnknown))
            .WithSummary("A person, masked, with the colour and its reason")
            .WithDescription("Only for the channel of the application and those that were bound since; to others it is nobody's id.")
            .Produces<PersonResponse>();
        routes.MapBindings();
        ShowEndpoint.Map(routes);
    }

    private static async Task<IResult> Apply(
        HttpContext context, Call call, Body<ApplicationRequest> body, PersonApplications applications, ChannelQuota quota, ChannelTally tally, IGrainFactory grains, PersonFinder finder,
        Arrivals arrivals, PersonPresenter presenter, TimeProvider clock)
    {
        if (!applications.TryRead(body.Value, call.Caller.ChannelOf(), out var application, out var problem))
        {
            return problem.ToResult();
        }

        if (await quota.TakeAsync(application.Channel) is { } full)
        {
            return full.ToResult();
        }

        var found = await finder.ClaimAsync(application, call.Aborted);
        if (found.NeedsCountry)
        {
            return new Problem(
                StatusCodes.Status409Conflict, ProblemCodes.DocumentCountryNeeded, "More than one country has given out this passport number: say the country.").ToResult();
        }

        var id = found.Id;
        var result = await grains.GetGrain<IPersonGrain>(id.ToGrainKey()).Apply(application);
        if (result.Person is not null)
        {
            await arrivals.SettleAsync(found, application, application.Channel, result.Outcome == ApplicationOutcome.Registered, body.Value.Link);
            tally.Count(application.Channel, ChannelMeasure.Confirmed);
        }

        return result.Outcome switch
        {
            ApplicationOutcome.Registered => Results.Json(
                presenter.Present(result.Person!), ApiJson.Options, statusCode: StatusCodes.Status201Created).At(context, $"/v1/persons/{id}"),
            ApplicationOutcome.AlreadyRegistered => Results.Json(presenter.Present(result.Person!) with { Differs = DiffersOf(result) }, ApiJson.Options),
            ApplicationOutcome.BindingNeeded => Results.Json(
                new BindingNeeded(id.ToString(), "code_required"), ApiJson.Options, statusCode: StatusCodes.Status202Accepted),
            ApplicationOutcome.NameLimited => NameDiffers(SecondsUntil(new(ShanghaiDay.Of(clock.GetUtcNow()).AddDays(1).ToDateTime(TimeOnly.MinValue), ShanghaiDay.Offset), clock)),
            _ => NameDiffers(null),
        };
    }

    private static string[]? DiffersOf(ApplicationResult result) => (result.PhoneDiffers, result.RegionDiffers) switch
    {
        (true, true) => ["phone", "region"],
        (true, false) => ["phone"],
        (false, true) => ["region"],
        _ => null,
    };

    /// <summary>Seconds until a time, at least one.</summary>
    internal static int SecondsUntil(DateTimeOffset? time, TimeProvider clock) =>
        (int)Math.Clamp(((time ?? DateTimeOffset.MinValue) - clock.GetUtcNow()).TotalSeconds + 1, 1, int.MaxValue);

    private static IResult NameDiffers(int? retryAfter) => new Problem(
        StatusCodes.Status409Conflict, ProblemCodes.NameDiffers, "The document is registered under another name.", retryAfter).ToResult();

    private static async Task<IResult> Get(string id, Call call, IGrainFactory grains, PersonPresenter presenter)
    {
        if (!PersonFields.TryReadId(id, out var person, out var problem))
        {
            return problem.ToResult();
        }

        return await grains.GetGrain<IPersonGrain>(person.ToGrainKey()).GetView() is { } view && view.IsBoundTo(call.Caller.ChannelOf())
            ? Results.Json(presenter.Present(view), ApiJson.Options)
            : Unknown();
    }

    internal static IResult Unknown() => Problem.NotFound(ProblemCodes.PersonUnknown, "No person has this id.").ToResult();
}
