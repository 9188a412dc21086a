using HealthPass.Demo.Days;

namespace HealthPass.Demo.Adoption;

/// <summary>How old the campaign is at a moment, in days on which people apply as they do on a workday.</summary>
internal static class CampaignDays
{
    /// <summary>How long the code has been in use when the demo's past begins: at the notice of 2021-01-19 it was eight days.</summary>
    public const int BeforeThePast = 8;

    private const double Weekend = 0.7;
    private const double Hours = WakingHours.HoursADay;

    /// <summary>The age of the campaign.</summary>
    /// <param name="launch">The day on which the code came into use.</param>
    /// <param name="time">The province's time.</param>
    /// <returns>Days; it stands nearly still at night. Negative before the launch.</returns>
    public static double At(DateOnly launch, DateTime time)
    {
        var today = DateOnly.FromDateTime(time);
        var whole = today.DayNumber - launch.DayNumber;
        var weekends = Enumerable.Range(0, Math.Max(0, whole)).Count(day => IsWeekend(launch.AddDays(day)));
        return whole - (weekends * (1 - Weekend)) + (WakingHours.GoneBy(time.TimeOfDay) / Hours * (IsWeekend(today) ? Weekend : 1));
    }

    private static bool IsWeekend(DateOnly day) => DailyCurve.IsWeekend(day.ToDateTime(TimeOnly.MinValue));
}
