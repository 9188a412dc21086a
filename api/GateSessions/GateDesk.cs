using HealthPass.Api.Access;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Api.Scans;
using HealthPass.Api.Service;
using HealthPass.Api.Venues;
using HealthPass.Grains.Venues;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;

namespace HealthPass.Api.GateSessions;

/// <summary>Signs gate pages in and tells them what their key is for.</summary>
internal sealed class GateDesk(ApiKeys keys, GatePageDoor door, IVenueDirectory venues, RegionTree regions, IServiceProvider services, TimeProvider clock)
{
    // A key names as many venues as its owner has; a page lets one choose among so many and asks for the id beyond.
    private const int MostVenues = 100;
    private const int MostToTry = 6;

    private bool IsDemo => services.GetService<DemoScale>() is not null;

    public async Task<IResult> SignInAsync(HttpContext context, GateSessionRequest request)
    {
        var text = request.Key?.Trim();
        if (string.IsNullOrEmpty(text) && !IsDemo)
        {
            return Problem.Missing("key").ToResult();
        }

        var key = string.IsNullOrEmpty(text) ? keys.AnyWide(AccessNames.Gate) : keys.TryFind(text, out var found) ? found : null;
        return key is null ? KeyProblems.Unknown.ToResult()
            : KeyProblems.Of(key, AccessNames.Gate) is { } problem ? problem.ToResult()
            : await AnswerAsync(key, door.Append(context, key), context.RequestAborted);
    }

    public Task<IResult> GetAsync(HttpContext context, Call call)
    {
        var key = call.Caller.KeyOf()!;
        return AnswerAsync(key, GatePageDoor.HasOne(context.Request) ? door.Append(context, key) : clock.GetUtcNow() + GatePageDoor.Lifetime, call.Aborted);
    }

    public static IResult SignOut(HttpContext context)
    {
        // Another site's page signs nobody out.
        if (SessionCookie.MayBringOne(context.Request, isHub: false))
        {
            SessionCookie.OfGates.Delete(context);
        }

        return Results.NoContent();
    }

    public async Task<IResult> VenueAsync(string id, Call call)
    {
        var scope = call.Caller.KeyOf()!.Scope;
        return !VenueId.TryParse(id, out var venue) || await venues.FindAsync(venue, call.Aborted) is not { } entry ? VenueProblems.Unknown.ToResult()
            : !scope.Admits(venue, entry.Region) ? ScanPresenter.OutOfScope.ToResult()
            : Results.Json(Present(entry), ApiJson.Options);
    }

    private async Task<IResult> AnswerAsync(KnownKey key, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var named = new List<GateVenueView>();
        foreach (var venue in key.Scope.Venues.OrderBy(venue => venue.ToString(), StringComparer.Ordinal).Take(MostVenues))
        {
            if (await venues.FindAsync(venue, cancellationToken) is { } entry)
            {
                named.Add(Present(entry));
            }
        }

        if (named.Count == 0 && IsDemo)
        {
            var toTry = new VenueQuery(key.Scope.Region ?? regions.Root.Code, VenueStanding.InUse, string.Empty, null, default, MostToTry);
            named.AddRange((await venues.SearchAsync(toTry, cancellationToken)).Select(Present));
        }

        var region = key.Scope.Region;
        return Results.Json(
            new GateSessionView(
                key.Name, named, region?.ToString(), region is { } code ? regions.NameOf(code) : null, Rfc3339.Format(until), Rfc3339.Format(clock.GetUtcNow())),
            ApiJson.Options);
    }

    private GateVenueView Present(VenueEntry entry) =>
        new(entry.VenueId.ToString(), entry.Name, entry.Category, regions.NameOf(entry.Region), entry.Standing.ToWire());
}
