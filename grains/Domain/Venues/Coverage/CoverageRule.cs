using HealthPass.Kernel.Venues;

namespace HealthPass.Grains.Venues.Coverage;

/// <summary>Decides how a venue stands: pure functions of its standing, its last scan and the day.</summary>
public static class CoverageRule
{
    /// <summary>How a venue stands.</summary>
    /// <param name="standing">Whether its code is good; one that has ended is none.</param>
    /// <param name="since">The day of its last scan; where it never had one, that of its registration.</param>
    /// <param name="scanned">Whether it ever had one: a venue is not active because it is new.</param>
    /// <param name="today">The day now.</param>
    /// <param name="terms">The terms.</param>
    /// <returns>The state, null for a venue that has ended.</returns>
    public static CoverageState? Of(VenueStanding standing, DateOnly since, bool scanned, DateOnly today, CoverageTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var days = today.DayNumber - since.DayNumber;
        return standing switch
        {
            VenueStanding.InReview => CoverageState.InReview,
            VenueStanding.Suspended => CoverageState.Suspended,
            VenueStanding.InUse => days >= terms.DeadDays ? CoverageState.Dead
                : days >= terms.SilentDays ? CoverageState.Silent
                : scanned && days < terms.ActiveDays ? CoverageState.Active
                : CoverageState.Quiet,
            _ => null,
        };
    }

    /// <summary>Which days of the last scan, or the registration, a state may have: a list is read by them, and decided row by row all the same.</summary>
    /// <param name="state">A state of a venue in use.</param>
    /// <param name="today">The day now.</param>
    /// <param name="terms">The terms.</param>
    /// <returns>The first and the last day.</returns>
    public static (DateOnly First, DateOnly Last) DaysOf(CoverageState state, DateOnly today, CoverageTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return state switch
        {
            CoverageState.Active => (today.AddDays(1 - terms.ActiveDays), DateOnly.MaxValue),
            CoverageState.Quiet => (today.AddDays(1 - terms.SilentDays), DateOnly.MaxValue),
            CoverageState.Silent => (today.AddDays(1 - terms.DeadDays), today.AddDays(-terms.SilentDays)),
            CoverageState.Dead => (DateOnly.MinValue, today.AddDays(-terms.DeadDays)),
            _ => (DateOnly.MinValue, DateOnly.MaxValue),
        };
    }
}
