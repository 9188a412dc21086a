using HealthPass.Grains.Cases;

namespace HealthPass.Grains.Venues.Reviews;

/// <summary>How long a review may lie, in working days.</summary>
internal static class ReviewClock
{
    /// <summary>A level's time; it begins anew at the next.</summary>
    public const string Name = "review";

    /// <summary>Nobody has checked it: the next level is asked as well.</summary>
    public const string Escalate = "escalate";

    /// <summary>The applicant's time to mend what was sent back.</summary>
    public const string Mending = "mend";

    /// <summary>The applicant has not mended it.</summary>
    public const string Lapse = "lapse";

    /// <summary>Working days of a level.</summary>
    public const int Days = 3;

    /// <summary>Working days of the applicant.</summary>
    public const int MendingDays = 20;

    /// <summary>From a village up to the province; from a level higher up the last steps stay there.</summary>
    public static ClockRule Rule { get; } = new(Name, [new(Days, Escalate), new(2 * Days, Escalate), new(3 * Days, Escalate), new(4 * Days, Escalate)]);

    /// <summary>The applicant's clock.</summary>
    public static ClockRule MendingRule { get; } = new(Mending, [new(MendingDays, Lapse)]);
}
