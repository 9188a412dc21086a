using HealthPass.Api.Json;
using HealthPass.Grains.Counting.Targets;
using HealthPass.Kernel.Regions;

namespace HealthPass.Api.Regions.Targets;

/// <summary>Puts targets into the form of the API, small counts withheld from the public.</summary>
internal static class TargetPresenter
{
    public static RegionTargets Present(RegionNode region, IReadOnlyList<TargetStanding> standings, bool isPublic) =>
        new(region.Code.ToString(), [.. standings.Select(standing => Present(standing, isPublic))]);

    private static TargetView Present(TargetStanding standing, bool isPublic)
    {
        var (node, target) = (standing.Region, standing.Target);
        var hides = SmallCounts.Hides(isPublic, standing.Registered);
        var shown = SmallCounts.Of(isPublic, standing.Registered);
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
