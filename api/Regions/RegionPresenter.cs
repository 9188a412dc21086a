using HealthPass.Api.Json;
using HealthPass.Grains.Counting;
using HealthPass.Grains.Counting.Publishing;
using HealthPass.Kernel.Regions;

namespace HealthPass.Api.Regions;

/// <summary>Puts a region's numbers into the shape that callers see.</summary>
internal static class RegionPresenter
{
    /// <summary>The true numbers.</summary>
    public static RegionView Present(RegionNode node, RegionSnapshot numbers) => new(
        node.Code.ToString(),
        node.Name,
        node.Level.ToWire(),
        node.Population,
        node.PopulationBasis.ToWire(),
        numbers.Registered.Registered,
        node.AdoptionRateOf(numbers.Registered.Registered),
        numbers.Active,
        numbers.Shows,
        VerdictCounts.Of(numbers.Scans),
        new(numbers.Registered.Green, numbers.Registered.Yellow, numbers.Registered.Red),
        CalendarDay.Format(numbers.Day),
        Rfc3339.Format(numbers.AsOf),
        null,
        null);

    /// <summary>What is published. All of it bears the time of the release: when somebody was counted is not told.</summary>
    public static RegionView Present(RegionNode node, PublishedCounts numbers, Release release) => new(
        node.Code.ToString(),
        node.Name,
        node.Level.ToWire(),
        node.Population,
        node.PopulationBasis.ToWire(),
        numbers.Registered,
        node.AdoptionRateOf(numbers.Registered),
        numbers.Active,
        numbers.Shows,
        VerdictCounts.Of(numbers.Scans),
        new(Shown(numbers.Green), Shown(numbers.Yellow), Shown(numbers.Red)),
        CalendarDay.Format(release.Day),
        Rfc3339.Format(release.At),
        PublicSteps.In(release),
        null);

    /// <summary>A published number, null where it is withheld.</summary>
    public static long? Shown(long published) => published == 0 ? null : published;
}
