using HealthPass.Kernel.Calendar;
using HealthPass.Kernel.Time;

namespace HealthPass.Grains.Campaign.Tasks.Supervision;

/// <summary>Whether offices are open: nobody is reminded at midnight, on a Sunday or in a holiday.</summary>
public static class OfficeHours
{
    /// <summary>Looks.</summary>
    /// <param name="at">When.</param>
    /// <param name="calendar">Knows the days that are worked.</param>
    /// <param name="terms">Knows the hours.</param>
    /// <returns>Whether they are.</returns>
    public static bool AreOn(DateTimeOffset at, WorkCalendar calendar, TaskTerms terms)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(terms);
        var hour = ShanghaiDay.HourOf(at.ToUnixTimeMilliseconds());
        return calendar.IsWorked(ShanghaiDay.Of(at)) && hour >= terms.OpensAtHour && hour < terms.ClosesAtHour;
    }
}
