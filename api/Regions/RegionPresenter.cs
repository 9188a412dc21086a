using HealthPass.Api.Json;
using HealthPass.Grains.Counting;
using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Regions;

namespace HealthPass.Api.Regions;

/// <summary>Puts a region's numbers into the shape that callers see.</summary>
internal static class RegionPresenter
{
    public static RegionView Present(RegionNode node, RegionSnapshot numbers, bool isPublic) => new(
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
        Colours(numbers.Registered, isPublic),
        Rfc3339.Format(numbers.AsOf));

    // All three go together: with the total known, two colours would give the third away.
    public static ColourNumbers Colours(ColourCounts counts, bool isPublic) =>
        SmallCounts.Hides(isPublic, counts.Yellow) || SmallCounts.Hides(isPublic, counts.Red)
            ? new(null, null, null)
            : new(counts.Green, counts.Yellow, counts.Red);
}
