using HealthPass.Demo.Days;
using HealthPass.Demo.Draws;

namespace HealthPass.Demo.Visits;

/// <summary>Who is out on a day. Whoever stays at home needs no code: on a day most of the residents show none.</summary>
internal static class ActiveDays
{
    /// <summary>Share of the residents who are out on a workday.</summary>
    public const double Workday = 0.48;

    /// <summary>Share of the residents who are out on a day of a weekend.</summary>
    public const double Weekend = 0.38;

    private const long MostResidents = 10_000_000;

    /// <summary>Whether a resident is out on a day.</summary>
    /// <returns>The same answer all day long.</returns>
    public static bool IsOut(int seed, int resident, DateTime day) =>
        new Draw(seed, DrawStream.Active, (DateOnly.FromDateTime(day).DayNumber * MostResidents) + resident).NextFraction()
            < (DailyCurve.IsWeekend(day) ? Weekend : Workday);
}
