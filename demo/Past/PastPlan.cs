using HealthPass.Demo.Days;
using HealthPass.Grains.Regions;
using HealthPass.Grains.Regions.History;

namespace HealthPass.Demo.Past;

/// <summary>
/// Lays the days before the demo's first start out: the first residents apply one after the other, and show as often as the
/// demo's own traffic has them do, at the hours of the real clock.
/// </summary>
internal static class PastPlan
{
    /// <summary>How long a slot is.</summary>
    public static readonly TimeSpan SlotLength = DaySlots.Length;

    // Most of the residents are left for the demo itself, which lives by new ones; and nobody waits long for its first start.
    private const int OneIn = 5;
    private const int MostResidents = 3_000;
    private const double MostVisitsADay = 400_000;
    private const double Weekend = 0.7;

    // Those of half an hour apply at once: one by one, most of the time would be spent waiting for the disk.
    private const int ApplyEvery = 30;

    /// <summary>Lays them out.</summary>
    /// <param name="options">What the demo is like.</param>
    /// <param name="now">The instant at which the past ends.</param>
    /// <returns>Five minutes after five minutes from a midnight on; the last ends before <paramref name="now"/>.</returns>
    public static IReadOnlyList<PastSlot> Of(DemoOptions options, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(options);
        var starts = StartsOf(options.PastDays, now);
        var residents = Math.Clamp(options.Residents / OneIn, 1, MostResidents);
        var all = starts.Sum(Applying);
        var atPeak = options.ShowsPerSecond * SlotLength.TotalSeconds * Thinned(options, residents) / options.Residents;
        var slots = new List<PastSlot>(starts.Count);
        var (applied, gone, due) = (0, 0.0, 0.0);
        foreach (var start in starts)
        {
            gone += Applying(start);
            due += atPeak * applied * DailyCurve.LevelAt(start.DateTime);
            var upTo = start.Minute % ApplyEvery == 0 ? (int)Math.Round(residents * gone / all) : applied;
            var visits = (int)due;
            slots.Add(new(start, applied, upTo - applied, visits));
            applied = upTo;
            due -= visits;
        }

        return slots;
    }

    private static List<DateTimeOffset> StartsOf(int days, DateTimeOffset now)
    {
        var first = new DateTimeOffset(ShanghaiDay.Of(now).AddDays(-days).ToDateTime(TimeOnly.MinValue), ShanghaiDay.Offset);
        return [.. Enumerable.Range(0, (int)((now - first) / SlotLength)).Select(number => first + (number * SlotLength))];
    }

    // How much of a full day's rate is kept, so that the busiest day stays within bounds.
    private static double Thinned(DemoOptions options, int residents)
    {
        var busiest = options.ShowsPerSecond * 86_400 * DailyCurve.MeanOf(weekend: false) * residents / options.Residents;
        return busiest > MostVisitsADay ? MostVisitsADay / busiest : 1;
    }

    private static double Applying(DateTimeOffset start) =>
        WakingHours.ShareAt(start.DateTime) * (DailyCurve.IsWeekend(start.DateTime) ? Weekend : 1);
}
