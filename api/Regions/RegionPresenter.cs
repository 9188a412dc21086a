using HealthPass.Api.Json;
using HealthPass.Grains.Regions;
using HealthPass.Grains.Storage;

namespace HealthPass.Api.Regions;

/// <summary>Puts a region's numbers into the shape that callers see.</summary>
internal static class RegionPresenter
{
    // Design §8: counts under 10 are suppressed on anything public.
    private const long SmallCount = 10;

    public static RegionView Present(RegionNode node, RegionSnapshot numbers, bool isPublic) => new(
        node.Code.ToString(),
        node.Name,
        LevelOf(node.Level),
        node.Population,
        BasisOf(node.PopulationBasis),
        numbers.Registered.Registered,
        node.Population is { } population and > 0 ? (double)numbers.Registered.Registered / population : null,
        numbers.Active,
        numbers.Shows,
        new(numbers.Allow, numbers.Check, numbers.Deny),
        Colours(numbers.Registered, isPublic),
        Rfc3339.Format(numbers.AsOf));

    // All three go together: with the total known, two colours would give the third away.
    public static ColourNumbers Colours(ColourCounts counts, bool isPublic) =>
        isPublic && (counts.Yellow is > 0 and < SmallCount || counts.Red is > 0 and < SmallCount)
            ? new(null, null, null)
            : new(counts.Green, counts.Yellow, counts.Red);

    public static string LevelOf(RegionLevel level) => level switch
    {
        RegionLevel.Province => "province",
        RegionLevel.City => "city",
        RegionLevel.County => "county",
        RegionLevel.Township => "township",
        _ => "village",
    };

    private static string? BasisOf(PopulationBasis basis) => basis switch
    {
        PopulationBasis.Census => "census",
        PopulationBasis.Estimate => "estimate",
        _ => null,
    };
}
