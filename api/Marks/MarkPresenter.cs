using HealthPass.Api.Json;
using HealthPass.Grains.Campaign.Effects;
using HealthPass.Grains.Campaign.Marks;
using HealthPass.Kernel.Regions;

namespace HealthPass.Api.Marks;

/// <summary>Puts marks and what came after them into the form of the API.</summary>
internal sealed class MarkPresenter(RegionTree regions)
{
    /// <summary>A mark.</summary>
    public MarkView Present(CampaignMark mark) => new(
        mark.MarkId.ToString(), mark.Kind.ToWire(), mark.Region.ToString(), regions.TryFind(mark.Region, out var region) ? region.Name : string.Empty,
        CalendarDay.Format(mark.Day), mark.Words, mark.PutBy, Rfc3339.Format(DateTimeOffset.FromUnixTimeSeconds(mark.PutAt)));

    /// <summary>What came after it.</summary>
    public static MarkEffectView Present(CampaignMark mark, SeriesEffect? effect) => effect is null
        ? new(mark.MarkId.ToString(), "not_enough_data", null, null, 0, 0, null, null, 0, false)
        : new(
            mark.MarkId.ToString(), "measured", Present(effect.Level), Present(effect.Slope), effect.Before, effect.After,
            Rounded(effect.PlaceboLow), Rounded(effect.PlaceboHigh), effect.Placebos, effect.StandsOut);

    private static IntervalView Present(Interval interval) => new(Math.Round(interval.Value, 3), Math.Round(interval.Low, 3), Math.Round(interval.High, 3));

    private static double? Rounded(double? value) => value is { } known ? Math.Round(known, 3) : null;
}
