using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Persons;
using HealthPass.Api.Problems;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Hotline;
using HealthPass.Grains.People;
using HealthPass.Grains.Residents;
using HealthPass.Kernel.People;

namespace HealthPass.Api.Residents;

/// <summary>What a resident may do on the residents' own page.</summary>
internal static class ResidentEndpoints
{
    /// <summary>The most lookups that are told.</summary>
    public const int MostLooks = 50;

    public static void MapResidents(this IEndpointRouteBuilder routes)
    {
        var me = routes.MapGroup("/v1/me").WithTags("Residents").WithMetadata(new CountedChannel(ResidentChannel.Name));
        me.MapEntry();
        _ = me.MapGet("/", Get)
            .Declare(Declaration.For(Callers.Resident).As(CallClass.Report).Refuses(StatusCodes.Status401Unauthorized, ProblemCodes.SessionInvalid))
            .WithSummary("The resident who asks, masked, with the colour, its reason and what happened to it")
            .Produces<MeResponse>();
        _ = me.MapPost("/codes", Show)
            .Declare(Declaration.For(Callers.Resident).As(CallClass.Show)
                .Refuses(StatusCodes.Status404NotFound, ProblemCodes.PersonUnknown)
                .Refuses(StatusCodes.Status503ServiceUnavailable, ProblemCodes.StatusUnavailable))
            .WithSummary("Make a health code to show (亮码)")
            .WithDescription("As a channel does for its people, drawn with `Accept: image/svg+xml` or `image/png`. It goes on while the database is away.")
            .Produces<CodeResponse>();
        _ = me.MapGet("/lookups", Looks)
            .Declare(Declaration.For(Callers.Resident).As(CallClass.Report))
            .WithSummary("Who looked me up")
            .WithDescription("Within half a year, newest first, at most 50: when, for what and from where. Who it was stands in the audit trail.")
            .Produces<LookList>();
        _ = me.MapGet("/scans", Scans)
            .Declare(Declaration.For(Callers.Resident).As(CallClass.Report).Refuses(StatusCodes.Status404NotFound, ProblemCodes.PersonUnknown))
            .WithSummary("Where I was scanned")
            .WithDescription("Within 14 days and since I applied, newest first, at most 200.")
            .Produces<ScanList>();
        _ = me.MapDelete("/sessions/current", SignOut)
            .Declare(Declaration.For(Callers.Resident).As(CallClass.Application))
            .WithSummary("Sign out on this device")
            .Produces(StatusCodes.Status204NoContent);
        _ = me.MapDelete("/sessions", SignOutEverywhere)
            .Declare(Declaration.For(Callers.Resident).As(CallClass.Application))
            .WithSummary("Sign out on all devices")
            .Produces(StatusCodes.Status204NoContent);
        _ = me.MapGet("/data", (HttpContext context, Call call, CopyDesk copies) => copies.CopyAsync(context, call))
            .Declare(Declaration.For(Callers.Resident).As(CallClass.Application).Audited(AuditActions.DataCopied).Refuses(StatusCodes.Status404NotFound, ProblemCodes.PersonUnknown))
            .WithSummary("A copy of my data: details, facts, tests, corrections, appeals, lookups, scans, family and devices")
            .WithDescription("As a file, in the clear as far as it is my own; of others it says what their own pages show. That one was taken is in the audit trail.")
            .Produces<MeCopy>();
        me.MapAppeals();
        me.MapCorrections();
        me.MapPrintedCodes();
        me.MapFamily();
        me.MapLeaving();
        PlaceEndpoint.Map(routes);
    }

    private static async Task<IResult> Get(Call call, IGrainFactory grains, MePresenter presenter)
    {
        var caller = call.Caller.ResidentOf();
        return await grains.GetGrain<IPersonGrain>(caller.PersonId.ToGrainKey()).GetView() is { } view
            ? Results.Json(presenter.Present(view, caller.Devices), ApiJson.Options)
            : KeyProblems.SessionEnded.ToResult();
    }

    private static Task Show(HttpContext context, Call call, ShowEndpoint shows) => shows.ShowAsync(context, call.Caller.ResidentOf().PersonId, ResidentChannel.Name).AsTask();

    private static async Task<IResult> Looks(Call call, IGrainFactory grains, ILookupLog log, PersonPresenter persons)
    {
        var resident = call.Caller.ResidentOf().PersonId;
        return await grains.GetGrain<IPersonGrain>(resident.ToGrainKey()).GetView() is { } view
            ? Results.Json(new LookList(await LooksAsync(resident, view.AppliedAt, log, persons, call.Aborted)), ApiJson.Options)
            : PersonEndpoints.Unknown();
    }

    /// <summary>Who looked somebody up since the registration began: what was before it was of a registration that has ended.</summary>
    internal static async Task<IReadOnlyList<LookView>> LooksAsync(PersonId resident, DateTimeOffset since, ILookupLog log, PersonPresenter persons, CancellationToken cancellationToken) =>
    [
        .. (await log.ReadLooksAsync(resident, MostLooks, cancellationToken)).Where(look => look.At >= since.ToUnixTimeSeconds()).Select(look => ViewOf(look, persons)),
    ];

    private static async Task<IResult> Scans(Call call, IGrainFactory grains, ScanHistory scans) =>
        await grains.GetGrain<IPersonGrain>(call.Caller.ResidentOf().PersonId.ToGrainKey()).GetView() is { } view
            ? Results.Json(new ScanList(await scans.ReadAsync(view, call.Aborted)), ApiJson.Options)
            : PersonEndpoints.Unknown();

    private static LookView ViewOf(PersonLook look, PersonPresenter persons)
    {
        var known = LookupPurposes.TryFind(look.Purpose, out var purpose);
        return new(
            Rfc3339.Format(DateTimeOffset.FromUnixTimeSeconds(look.At)), "hotline", known ? purpose!.Zh : look.Purpose, known ? purpose!.En : look.Purpose, persons.NameOf(look.Region));
    }

    private static Task<IResult> SignOut(HttpContext context, Call call, IGrainFactory grains) => EndAsync(context, call, grains, call.Caller.ResidentOf().SessionId);

    private static Task<IResult> SignOutEverywhere(HttpContext context, Call call, IGrainFactory grains) => EndAsync(context, call, grains, null);

    private static async Task<IResult> EndAsync(HttpContext context, Call call, IGrainFactory grains, Guid? session)
    {
        await grains.GetGrain<IResidentGrain>(call.Caller.ResidentOf().PersonId.ToGrainKey()).End(session);
        SessionCookie.OfResidents.Delete(context);
        return Results.NoContent();
    }
}
