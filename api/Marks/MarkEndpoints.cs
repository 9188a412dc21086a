using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Campaign.Marks;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;

namespace HealthPass.Api.Marks;

/// <summary>The campaign's pushes as marks on the curves of regions, and what came after them.</summary>
internal static class MarkEndpoints
{
    private const int UsualDays = 90;
    private const int MaxDays = 400;
    private const int MostListed = 1_000;

    public static void MapMarks(this IEndpointRouteBuilder routes)
    {
        var writers = Callers.Staff(AccessNames.CommandCentre, AccessNames.CampaignOfficer);
        var reads = Declaration.For(writers | Callers.Staff(AccessNames.EpidemicControl, AccessNames.Auditor)).Within(Scope.Own).As(CallClass.Report);
        var changes = Declaration.For(writers).As(CallClass.Application);
        var group = routes.MapGroup("/v1/marks").WithTags("Campaign");
        _ = group.MapGet("/", List)
            .Declare(reads.Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldInvalid))
            .WithSummary("The marks that concern the account's region")
            .WithDescription($"Those of the region and below, and those of regions above, which were meant for it too. `from` and `to` are days, yyyy-MM-dd, {MaxDays} at most; without them the last {UsualDays}.")
            .Produces<MarkList>();
        _ = group.MapPost("/", Put)
            .Declare(changes.Within(Scope.Body<MarkRequest>("regionCode", request => request.RegionCode)).Audited(AuditActions.MarkPut)
                .Refuses(
                    StatusCodes.Status400BadRequest, ProblemCodes.FieldMissing, ProblemCodes.FieldInvalid, ProblemCodes.RegionUnknown, ProblemCodes.RegionDivided,
                    ProblemCodes.NoteNamesSomebody))
            .WithSummary("Mark a push of the campaign")
            .WithDescription("In the audit trail before it is there.")
            .Produces<MarkView>(StatusCodes.Status201Created);
        _ = group.MapDelete("/{id:guid}", Delete)
            .Declare(changes.Within(Scope.Own).Audited(AuditActions.MarkRemoved).Refuses(StatusCodes.Status404NotFound, ProblemCodes.MarkUnknown))
            .WithSummary("Take a mark away")
            .WithDescription("Of the account's own region, or one below.")
            .Produces(StatusCodes.Status204NoContent);
        _ = group.MapGet("/{id:guid}/effect", Effect)
            .Declare(reads.Refuses(StatusCodes.Status404NotFound, ProblemCodes.MarkUnknown))
            .WithSummary("How applications changed after a mark")
            .WithDescription("An interrupted time series of the new registrations a day of 10,000 residents who are not registered, without the days of the week. It says what came after, and not what came of it: for that somebody must be held out.")
            .Produces<MarkEffectView>();
    }

    private static async Task<IResult> List(
        Call call, IMarkStore store, MarkPresenter presenter, RegionTree regions, TimeProvider clock, string? from = null, string? to = null) =>
        !CalendarDay.TryStretch(from, to, ShanghaiDay.Of(clock.GetUtcNow()), UsualDays, MaxDays, out var stretch, out var problem) ? problem.ToResult()
        : Results.Json(
            new MarkList([.. (await store.ListAsync(regions.Current(call.Region), stretch.From, stretch.To, MostListed, call.Aborted)).Select(presenter.Present)]), ApiJson.Options);

    private static async Task<IResult> Put(Call call, Body<MarkRequest> body, RegionTree regions, MarkCommands commands, MarkPresenter presenter)
    {
        var request = body.Value;
        if (!regions.TryRead(request.RegionCode, out var region, out var unread))
        {
            return unread.ToResult();
        }

        if (!CalendarDay.TryParse(request.Day, "day", out var day, out var problem))
        {
            return problem.ToResult();
        }

        if (!MarkKinds.TryParse(request.Kind, out var kind))
        {
            return Problem.Invalid(ProblemCodes.FieldInvalid, "'kind' is none of the kinds of marks.").ToResult();
        }

        var (fault, mark) = await commands.PutAsync(kind, region, day, request.Words!.Trim(), call.Official, call.Audit);
        return fault == MarkFault.None ? Results.Json(presenter.Present(mark!), ApiJson.Options, statusCode: StatusCodes.Status201Created) : ProblemOf(fault).ToResult();
    }

    private static async Task<IResult> Delete(Guid id, Call call, MarkCommands commands)
    {
        var fault = await commands.RemoveAsync(id, call.Official, call.Audit);
        return fault == MarkFault.None ? Results.NoContent() : ProblemOf(fault).ToResult();
    }

    private static async Task<IResult> Effect(Guid id, Call call, IMarkStore store, MarkEffects effects) =>
        await store.FindAsync(id, call.Aborted) is { } mark && (call.Region.Contains(mark.Region) || mark.Region.Contains(call.Region))
            ? Results.Json(MarkPresenter.Present(mark, await effects.MeasureAsync(mark, call.Aborted)), ApiJson.Options)
            : ProblemOf(MarkFault.Unknown).ToResult();

    private static Problem ProblemOf(MarkFault fault) => fault switch
    {
        MarkFault.DayOutside => Problem.Invalid(ProblemCodes.FieldInvalid, $"'day' must be today or before, at most {MarkCommands.MaxDaysBack} days."),
        MarkFault.WordsNameSomebody => Problem.Invalid(
            ProblemCodes.NoteNamesSomebody, "The words hold what looks like a document number or a phone; they stay in the audit trail, so leave that out."),
        _ => Problem.NotFound(ProblemCodes.MarkUnknown, "There is no such mark here."),
    };
}
