using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Venues.Measures;
using HealthPass.Kernel.Venues;

namespace HealthPass.Api.Venues;

/// <summary>Venues are suspended, resumed and ended, by two persons.</summary>
internal static class VenueMeasureEndpoints
{
    public static void MapVenueMeasures(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/venues").WithTags("Venues");
        var officials = Declaration.For(Callers.Staff(AccessNames.VenueAdministrator)).Within(Scope.Own);
        var acts = officials.As(CallClass.Application)
            .Refuses(StatusCodes.Status403Forbidden, ProblemCodes.VenueCaseNeedsAnother, ProblemCodes.VenueCaseElsewhere)
            .Refuses(StatusCodes.Status404NotFound, ProblemCodes.VenueCaseUnknown)
            .Refuses(StatusCodes.Status409Conflict, ProblemCodes.VenueCaseWrongState);
        _ = group.MapPost("/{id}/measures", Request)
            .Declare(officials.As(CallClass.Application).AuditedByDomain(AuditActions.VenueMeasureRequested)
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing, ProblemCodes.FieldInvalid)
                .Refuses(StatusCodes.Status404NotFound, ProblemCodes.VenueUnknown)
                .Refuses(StatusCodes.Status409Conflict, ProblemCodes.VenueCaseOpen, ProblemCodes.VenueWrongState))
            .WithSummary("Ask for a venue to be suspended, resumed or ended")
            .WithDescription("By whoever runs it or watches over it. Nothing changes before a second account, of the county or above, approves it; after five working days without an answer it is off.")
            .Produces<VenueMeasureResponse>(StatusCodes.Status201Created);
        _ = group.MapGet("/measures/{id:guid}", Get)
            .Declare(officials.As(CallClass.Report).Refuses(StatusCodes.Status404NotFound, ProblemCodes.VenueCaseUnknown))
            .WithSummary("A measure")
            .Produces<VenueMeasureResponse>();
        _ = group.MapPost("/measures/{id:guid}/approval", Approve)
            .Declare(acts.AuditedByDomain(AuditActions.VenueMeasureApproved).Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldInvalid))
            .WithSummary("Approve a measure as a second person")
            .WithDescription("Every node goes by it when this answers: a scan at a venue that is suspended or ended says so and records nothing.")
            .Produces<VenueMeasureResponse>();
        _ = group.MapPost("/measures/{id:guid}/rejection", Refuse)
            .Declare(acts.AuditedByDomain(AuditActions.VenueMeasureRefused).Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing, ProblemCodes.FieldInvalid))
            .WithSummary("Refuse a measure as a second person")
            .Produces<VenueMeasureResponse>();
    }

    private static async Task<IResult> Request(
        HttpContext context, string id, Call call, Body<VenueMeasureRequest> body, MeasureCommands measures, IGrainFactory grains, VenuePresenter presenter)
    {
        if (!VenueId.TryParse(id, out var venue))
        {
            return VenueProblems.Unknown.ToResult();
        }

        if (!VenueMeasures.TryParse(body.Value.Measure, out var measure))
        {
            return Problem.Invalid(ProblemCodes.FieldInvalid, "'measure' must be 'suspend', 'resume' or 'end'.").ToResult();
        }

        var result = await measures.RequestAsync(venue, measure, body.Value.Text!.Trim(), call.Official);
        return result.Fault == MeasureFault.None
            ? Results.Json(await PresentAsync(result, call, grains, presenter), ApiJson.Options, statusCode: StatusCodes.Status201Created)
                .At(context, $"/v1/venues/measures/{result.Measure!.MeasureId}")
            : VenueProblems.Of(result).ToResult();
    }

    private static async Task<IResult> Get(Guid id, Call call, IGrainFactory grains, VenuePresenter presenter) =>
        await grains.GetGrain<IVenueMeasureGrain>(id).Look(call.Official) is { } sight
            ? Results.Json(presenter.Present(sight.Measure, sight.Actions), ApiJson.Options)
            : VenueProblems.CaseUnknown.ToResult();

    private static async Task<IResult> Approve(Guid id, Call call, Body<VenueNote> body, IGrainFactory grains, VenuePresenter presenter) =>
        await AnswerAsync(
            await grains.GetGrain<IVenueMeasureGrain>(id).Approve(call.Official, string.IsNullOrWhiteSpace(body.Value.Text) ? null : body.Value.Text.Trim()), call, grains, presenter);

    private static async Task<IResult> Refuse(Guid id, Call call, Body<VenueText> body, IGrainFactory grains, VenuePresenter presenter) =>
        await AnswerAsync(await grains.GetGrain<IVenueMeasureGrain>(id).Refuse(call.Official, body.Value.Text!.Trim()), call, grains, presenter);

    private static async Task<IResult> AnswerAsync(MeasureResult result, Call call, IGrainFactory grains, VenuePresenter presenter) =>
        result.Fault == MeasureFault.None
            ? Results.Json(await PresentAsync(result, call, grains, presenter), ApiJson.Options)
            : VenueProblems.Of(result).ToResult();

    private static async Task<VenueMeasureResponse> PresentAsync(MeasureResult result, Call call, IGrainFactory grains, VenuePresenter presenter) =>
        await grains.GetGrain<IVenueMeasureGrain>(result.Measure!.MeasureId).Look(call.Official) is { } sight
            ? presenter.Present(sight.Measure, sight.Actions)
            : presenter.Present(result.Measure, []);
}
