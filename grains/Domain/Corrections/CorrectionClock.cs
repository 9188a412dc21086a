using HealthPass.Grains.Cases;

namespace HealthPass.Grains.Corrections;

/// <summary>How long a correction may take, in working days.</summary>
/// <remarks>
/// Whoever has lost a phone has no code until it is done: it is given the time that the hotline's rules give a question. What is late goes up
/// a tier each working day, and lapses never.
/// </remarks>
internal static class CorrectionClock
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
