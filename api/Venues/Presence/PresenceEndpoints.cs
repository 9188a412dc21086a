using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Staff;
using HealthPass.Grains.Venues;

namespace HealthPass.Api.Venues.Presence;

/// <summary>Who is in a venue, how many may be, and who looks after it.</summary>
internal static class PresenceEndpoints
{
    public static void MapVenuePresence(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/venues/{id}").WithTags("Venues");
        var owners = Declaration.For(VenueCallers.Keepers).Within(Scope.Own)
            .Refuses(StatusCodes.Status404NotFound, ProblemCodes.VenueUnknown);
        var sets = owners.As(CallClass.Application).Refuses(StatusCodes.Status409Conflict, ProblemCodes.VenueWrongState);
        _ = group.MapGet("/presence", Get)
            .Declare(owners.As(CallClass.Report))
            .WithSummary("Who is in a venue now, and how its day went hour by hour")
            .WithDescription("To venue administrators of its region, its keeper, and the channel that registered it. What is counted are scans at gates in and out, those answered `deny` not as in; direction `pass` counts neither way, and check-ins are told for themselves. Exact after restarts, as all counts of scans are.")
            .Produces<PresenceView>();
        _ = group.MapPut("/capacity", SetCapacity)
            .Declare(sets.Audited(AuditActions.VenueCapacitySet).Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldInvalid))
            .WithSummary("Say how many people may be in a venue at a time")
            .WithDescription("By the same. More than that are shown on the venue's page and in `presence`; no scan is answered otherwise for it, since a gate that stops people cannot see who is let out elsewhere.")
            .Produces<PresenceView>();
        _ = group.MapPut("/keeper", SetKeeper)
            .Declare(Declaration.For(Callers.Staff(AccessNames.VenueAdministrator)).Within(Scope.Own).As(CallClass.Application)
                .Audited(AuditActions.VenueKeeperSet)
                .Refuses(StatusCodes.Status400BadRequest, ProblemCodes.FieldInvalid)
                .Refuses(StatusCodes.Status404NotFound, ProblemCodes.VenueUnknown)
                .Refuses(StatusCodes.Status409Conflict, ProblemCodes.VenueWrongState))
            .WithSummary("Give a venue into the hands of a keeper")
            .WithDescription("The account sees and looks after this venue, beside those that it registered itself, and no other.")
            .Produces<VenueResponse>();
    }

    private static async Task<IResult> Get(string id, Call call, IGrainFactory grains, TimeProvider clock) =>
        await VenueReach.FindAsync(call, id, grains) is { } venue ? await AnswerAsync(venue, grains, clock) : VenueProblems.Unknown.ToResult();

    private static async Task<IResult> SetCapacity(string id, Call call, Body<CapacityRequest> body, IGrainFactory grains, TimeProvider clock)
    {
        if (await VenueReach.FindAsync(call, id, grains) is not { } venue)
        {
            return VenueProblems.Unknown.ToResult();
        }

        var capacity = body.Value.Capacity ?? 0;
        _ = await call.Audit.WriteAsync(venue.Rule.VenueId.ToString(), new { capacity, before = venue.Capacity });
        return await Of(grains, venue).Set(new(Capacity: capacity)) == VenueFault.None ? await AnswerAsync(venue, grains, clock) : VenueProblems.WrongState.ToResult();
    }

    private static async Task<IResult> SetKeeper(
        string id, Call call, Body<KeeperRequest> body, IGrainFactory grains, IAccountStore accounts, VenuePresenter presenter)
    {
        if (await VenueReach.FindAsync(call, id, grains) is not { } venue)
        {
            return VenueProblems.Unknown.ToResult();
        }

        var name = body.Value.Account?.Trim() ?? string.Empty;
        var account = name.Length == 0 ? null : await accounts.FindAsync(name, call.Aborted);
        if (name.Length > 0 && (account is null || !account.Roles.Contains(AccessNames.VenueKeeper) || !account.Region.Contains(venue.Rule.Region)))
        {
            return Problem.Invalid(ProblemCodes.FieldInvalid, "'account' must be an account with the role 'venue_keeper' whose region the venue lies in.").ToResult();
        }

        _ = await call.Audit.WriteAsync(venue.Rule.VenueId.ToString(), new { keeper = account?.UserName ?? string.Empty, before = venue.Keeper });
        var grain = Of(grains, venue);
        return await grain.Set(new(Keeper: account?.UserName ?? string.Empty)) == VenueFault.None && await grain.GetDetails() is { } after
            ? Results.Json(presenter.Present(after, toAuthority: true), ApiJson.Options)
            : VenueProblems.WrongState.ToResult();
    }

    private static async Task<IResult> AnswerAsync(VenueDetails venue, IGrainFactory grains, TimeProvider clock) =>
        await Of(grains, venue).GetPresence() is { } presence
            ? Results.Json(PresencePresenter.Present(presence, clock.GetUtcNow()), ApiJson.Options)
            : VenueProblems.Unknown.ToResult();

    private static IVenueGrain Of(IGrainFactory grains, VenueDetails venue) => grains.GetGrain<IVenueGrain>(venue.Rule.VenueId.ToGrainKey());
}
