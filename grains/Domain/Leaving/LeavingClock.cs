using HealthPass.Grains.Cases;

namespace HealthPass.Grains.Leaving;

/// <summary>How long a withdrawal on paper may wait for the second official, in working days. What is late goes up a tier each working day.</summary>
internal static class LeavingClock
{
    /// <summary>The clock's name.</summary>
    public const string Name = "answer";

    /// <summary>Nobody has dealt with it: the next tier is asked.</summary>
    public const string Escalate = "escalate";

    /// <summary>Working days until it is dealt with.</summary>
    public const int Days = 3;

    /// <summary>The clock: from a county to its city and to the province.</summary>
    public static ClockRule Rule { get; } = new(Name, [new(Days, Escalate), new(Days + 1, Escalate)]);
}
