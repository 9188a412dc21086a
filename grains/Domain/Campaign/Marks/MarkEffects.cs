using HealthPass.Grains.Campaign.Effects;
using HealthPass.Grains.Counting.History;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;

namespace HealthPass.Grains.Campaign.Marks;

/// <summary>Measures how applications changed after a mark, by the history of its region.</summary>
/// <param name="history">The history.</param>
/// <param name="regions">The regions.</param>
/// <param name="clock">Tells the time.</param>
public sealed class MarkEffects(IHistoryStore history, RegionTree regions, TimeProvider clock)
{
    /// <summary>Measures the change.</summary>
    /// <param name="mark">The mark.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The change; null where there are too few days, or no population to measure it by.</returns>
    public async Task<SeriesEffect?> MeasureAsync(CampaignMark mark, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(mark);
        if (!regions.TryFind(mark.Region, out var region) || region.Population is not { } population)
        {
            return null;
        }

        // A day's rate takes the day before; today is not over.
        var (from, to) = (mark.Day.AddDays(-InterruptedSeries.MostDays - 1), mark.Day.AddDays(InterruptedSeries.MostDays));
        var yesterday = ShanghaiDay.Of(clock.GetUtcNow()).AddDays(-1);
        var days = await history.ReadRegisteredAsync([mark.Region], from, to < yesterday ? to : yesterday, cancellationToken);
        return InterruptedSeries.Measure(
            InterruptedSeries.Rates([.. days.OrderBy(day => day.Day).Select(day => (day.Day, day.Registered))], population), mark.Day);
    }
}
