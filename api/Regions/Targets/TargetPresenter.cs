using HealthPass.Api.Json;
using HealthPass.Grains.Counting.Targets;
using HealthPass.Kernel.Regions;

namespace HealthPass.Api.Regions.Targets;

/// <summary>Puts targets into the form of the API.</summary>
internal static class TargetPresenter
{
    /// <summary>Puts standings into form.</summary>
    /// <param name="region">The region.</param>
    /// <param name="standings">Where it and those below stand.</param>
    /// <param name="isPublished">Whether they were worked out from published numbers, of which none is no number.</param>
    public static RegionTargets Present(RegionNode region, IReadOnlyList<TargetStanding> standings, bool isPublished) =>
        new(region.Code.ToString(), [.. standings.Select(standing => Present(standing, isPublished && standing.Registered == 0))]);

    private static TargetView Present(TargetStanding standing, bool hides)
    {
        var (node, target) = (standing.Region, standing.Target);
        long? shown = hides ? null : standing.Registered;
        return new(
            node.Code.ToString(), node.Name, target is null ? null : CalendarDay.Format(target.By), target?.AdoptionRate, target?.VenueCoverage,
            standing.IsInherited ? target!.Region.ToString() : null,
            shown,
            node.AdoptionRateOf(shown),
            hides ? null : standing.PacePerDay,
            hides || standing.Outlook.ReachedOn is not { } reached ? null : CalendarDay.Format(reached),
            standing.Outlook.Behind);
    }
}
