using HealthPass.Demo.Adoption;
using HealthPass.Demo.Days;
using HealthPass.Demo.Settings;
using HealthPass.Grains.Counting.History;
using HealthPass.Kernel.Time;

namespace HealthPass.Demo.Past;

/// <summary>
/// Lays the days before the demo's first start out: residents apply by the province's plan and show by the rate at which the
/// demo's own traffic has them do so afterwards.
/// </summary>
internal static class PastPlan
{
    /// <summary>How long a slot is, but the last.</summary>
    public static readonly TimeSpan SlotLength = DaySlots.Length;

    // Those of half an hour apply at once: one by one, most of the time would be spent waiting for the disk.
    private const int ApplyEvery = 30;

    private static readonly TimeSpan LeadInLength = TimeSpan.FromHours(6);

    /// <summary>The day on which the code came into use.</summary>
    /// <param name="options">What the demo is like.</param>
    /// <param name="now">The instant at which the past ends.</param>
    /// <returns>A week and a day before the past; today without one.</returns>
    public static DateOnly LaunchOf(DemoOptions options, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(options);
        return ShanghaiDay.Of(now).AddDays(options.PastDays == 0 ? 0 : -options.PastDays - CampaignDays.BeforeThePast);
    }

    /// <summary>Lays out who had applied before the past began. Nothing else is recorded of those days.</summary>
    /// <param name="province">The province.</param>
    /// <param name="options">What the demo is like.</param>
    /// <param name="now">The instant at which the past ends.</param>
    public static IReadOnlyList<PastSlot> LeadIn(DemoProvince province, DemoOptions options, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(province);
        var slots = new List<PastSlot>();
        var (applied, end) = (0, FirstMidnight(options, now));
        for (var start = Midnight(LaunchOf(options, now)); start < end; start += LeadInLength)
        {
            var upTo = province.AppliedBy((start + LeadInLength).DateTime);
            slots.Add(new(start, LeadInLength, applied, upTo - applied, 0));
            applied = upTo;
        }

        return slots;
    }

    /// <summary>Lays the past out.</summary>
    /// <param name="province">The province.</param>
    /// <param name="options">What the demo is like.</param>
    /// <param name="now">The instant at which the past ends.</param>
    /// <returns>Five minutes after five minutes from a midnight on; the last ends at <paramref name="now"/>.</returns>
    public static IReadOnlyList<PastSlot> Of(DemoProvince province, DemoOptions options, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(province);
        var slots = new List<PastSlot>();
        var first = FirstMidnight(options, now);
        var (applied, due) = (province.AppliedBy(first.DateTime), 0.0);
        for (var start = first; start < now; start += SlotLength)
        {
            var length = now - start < SlotLength ? now - start : SlotLength;
            var end = start + length;
            due += VisitRate.PerSecond(options.VisitsPerDay, applied, (start + (length / 2)).DateTime) * length.TotalSeconds;
            var upTo = start.Minute % ApplyEvery == 0 || end == now ? province.AppliedBy(end.DateTime) : applied;
            var visits = (int)due;
            slots.Add(new(start, length, applied, upTo - applied, visits));
            applied = upTo;
            due -= visits;
        }

        return slots;
    }

    private static DateTimeOffset FirstMidnight(DemoOptions options, DateTimeOffset now) => Midnight(ShanghaiDay.Of(now).AddDays(-options.PastDays));

    private static DateTimeOffset Midnight(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), ShanghaiDay.Offset);
}
