using HealthPass.Grains.Cases;

namespace HealthPass.Grains.Duplicates;

/// <summary>How long two registrations that may be one person's wait, in working days: nobody waits for the answer, and somebody red may be green under the other.</summary>
internal static class DuplicateClock
{
    /// <summary>The clock's name.</summary>
    public const string Name = "answer";

    /// <summary>Nobody has dealt with it: the next tier is asked.</summary>
    public const string Escalate = "escalate";

    /// <summary>Working days until it is dealt with.</summary>
    public const int Days = 5;

    /// <summary>The clock: from a county to its city and to the province.</summary>
    public static ClockRule Rule { get; } = new(Name, [new(Days, Escalate), new(Days + 1, Escalate)]);
}
