using HealthPass.Api.Access;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Json;
using HealthPass.Api.Regions.Targets;
using HealthPass.Grains.Counting.Forecasts;
using HealthPass.Grains.Counting.Targets;
using HealthPass.Kernel.Regions;

namespace HealthPass.Api.Regions.Forecasts;

/// <summary>When regions are expected to reach their targets, and what is missing a day: from the true history for those who must know, for everybody else from the published one.</summary>
internal static class ForecastEndpoints
{
    public static void MapForecasts(this IEndpointRouteBuilder routes) => _ = routes.MapGet("/v1/regions/{code}/forecast", Get)
        .WithTags("Regions")
        .Declare(RegionDeclaration.Read)
        .WithSummary("When a region and those one level below are expected to reach their targets")
        .WithDescription(
            $"Made once a day from up to {Forecaster.MostDays} days of history, {Forecaster.Horizon} days ahead, by a damped trend or a logistic growth, whichever was off by less in the region's own past. `errors` says by how much, and the band is made of it. Of fewer than {Forecaster.LeastDays} days nothing is said.")
        .Produces<RegionForecastView>();

    private static async Task<IResult> Get(
        string code, Call call, RegionTree regions, Sight sight, TargetStandings standings, PublishedStandings publishedStandings,
        RegionForecasts forecasts, PublishedForecasts publishedForecasts)
    {
        if (!RegionEndpoints.TryFind(regions, sight, call.Caller, code, out var node, out var refusal))
        {
            return refusal;
        }

        var isPublished = !sight.IsExact(call.Caller, node);
        var stand = isPublished ? await publishedStandings.ReadAsync(node, call.Aborted) : await standings.ReadAsync(node, call.Aborted);
        var nodes = stand.Select(standing => standing.Region).ToList();
        var ahead = isPublished ? await publishedForecasts.ReadAsync(nodes, call.Aborted) : await forecasts.ReadAsync(nodes, call.Aborted);
        return Results.Json(ForecastPresenter.Present(node, stand, ahead, isPublished), ApiJson.Options);
    }
}
