using System.Buffers.Text;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Posters;
using HealthPass.Api.Problems;
using HealthPass.Grains.Venues;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;

namespace HealthPass.Api.Venues;

/// <summary>Hands out the keys of venues' screens, each with a line of the audit trail before it.</summary>
internal sealed class ScreenDesk(IGrainFactory grains, ScreenKeys keys, PosterSettings settings, RegionTree regions, TimeProvider clock)
{
    /// <summary>Gives a venue's screen its key, or another one.</summary>
    public async Task<IResult> GiveAsync(string id, bool renew, Call call, HttpContext context)
    {
        if (settings.SiteFor(context.Request) is not { } site)
        {
            return PlaceProblems.NoSite.ToResult();
        }

        if (await VenueReach.FindAsync(call, id, grains) is not { } venue)
        {
            return VenueProblems.Unknown.ToResult();
        }

        _ = await call.Audit.WriteAsync(venue.Rule.VenueId.ToString(), new { renew, before = venue.Rule.Screen.Number });
        var grain = grains.GetGrain<IVenueGrain>(venue.Rule.VenueId.ToGrainKey());
        if (await grain.SetScreen(renew ? ScreenWish.Renewed : ScreenWish.Given) != VenueFault.None || await grain.GetRule() is not { Screen.IsNone: false } rule)
        {
            return VenueProblems.WrongState.ToResult();
        }

        var key = new byte[ScreenKeys.KeyBytes];
        if (!keys.TryDerive(rule.VenueId, rule.Screen, key))
        {
            throw new InvalidOperationException("This node's key file has not the key that the venue's screen goes by: see keys status.");
        }

        var places = await grain.GetPlaces();
        return Results.Json(
            new ScreenView(
                rule.VenueId.ToString(), venue.Registration.Name, regions.TryFind(rule.Region, out var region) ? region.Name : string.Empty, rule.Screen.Number,
                Base64Url.EncodeToString(key), ScreenCode.StepSeconds, site,
                [
                    .. places.Where(place => place.EndedAt is null).Select(place => new ScreenPlaceView(
                        place.Number, place.Draft.Name, place.Draft.NameEn.Length > 0 ? place.Draft.NameEn : null, place.CodeIn(rule.VenueId).ToString())),
                ],
                Rfc3339.Format(clock.GetUtcNow())),
            ApiJson.Options);
    }

    /// <summary>Ends a venue's screen.</summary>
    public async Task<IResult> EndAsync(string id, Call call)
    {
        if (await VenueReach.FindAsync(call, id, grains) is not { } venue)
        {
            return VenueProblems.Unknown.ToResult();
        }

        _ = await call.Audit.WriteAsync(venue.Rule.VenueId.ToString(), new { number = venue.Rule.Screen.Number });
        return await grains.GetGrain<IVenueGrain>(venue.Rule.VenueId.ToGrainKey()).SetScreen(ScreenWish.Ended) == VenueFault.None
            ? Results.NoContent()
            : VenueProblems.WrongState.ToResult();
    }
}
