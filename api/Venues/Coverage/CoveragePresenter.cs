using HealthPass.Api.Json;
using HealthPass.Grains.Venues;
using HealthPass.Grains.Venues.Coverage;
using HealthPass.Kernel.Regions;

namespace HealthPass.Api.Venues.Coverage;

/// <summary>Puts coverage into the shape that callers see.</summary>
internal sealed class CoveragePresenter(RegionTree regions)
{
    public static VenueCoverageView Present(RegionNode region, RegionCode own, IReadOnlyList<CoverageCell> cells, CoverageTerms terms, DateTimeOffset now)
    {
        var above = new List<CoverageRegionView>();
        for (var node = region.Parent; node is not null && own.Contains(node.Code); node = node.Parent)
        {
            above.Insert(0, Present(node));
        }

        var itself = cells.Any(cell => cell.Region == region.Code);
        return new(
            region.Code.ToString(),
            region.Name,
            above,
            [.. region.Children.Concat(itself ? [region] : []).OrderBy(node => node.Code.Value).Select(Present)],
            [.. cells.Select(Present)],
            new(
                terms.ActiveDays, terms.SilentDays, terms.DeadDays, [terms.ActiveReasonZh, terms.SilentReasonZh, terms.DeadReasonZh],
                [terms.ActiveReasonEn, terms.SilentReasonEn, terms.DeadReasonEn], terms.Source),
            Rfc3339.Format(now));
    }

    public CoveragePlaceView Present(CoveragePlace place, CoverageState state, DateOnly today) => new(
        place.Venue?.ToString(),
        place.Expected?.ToString(),
        Given(place.Name),
        place.Category,
        place.Region.ToString(),
        NameOf(place.Region),
        Given(place.Address),
        state.ToWire(),
        place is { Scanned: true, Since: { } day } ? CalendarDay.Format(day) : null,
        place.Since is { } since ? Math.Max(0, today.DayNumber - since.DayNumber) : null,
        place.Wanted,
        place.Present,
        Given(place.Source));

    /// <summary>The Chinese label of a category.</summary>
    public static string LabelOf(string category) => VenueCategories.TryParse(category, out var known) ? known.Label() : category;

    private static CoverageRegionView Present(RegionNode node) => new(node.Code.ToString(), node.Name);

    private static CoverageCellView Present(CoverageCell cell) => new(
        cell.Region.ToString(), cell.Category, cell.Expected, cell.Missing, cell.InReview, cell.Active, cell.Quiet, cell.Silent, cell.Dead, cell.Suspended);

    private static string? Given(string text) => text.Length > 0 ? text : null;

    private string NameOf(RegionCode code) => regions.TryFind(code, out var region) ? region.Name : string.Empty;
}
