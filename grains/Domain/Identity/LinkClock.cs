using HealthPass.Grains.Cases;

namespace HealthPass.Grains.Identity;

/// <summary>How long a link may wait for its second official, in working days: as long as a correction; then it is asked for anew, as papers may have changed.</summary>
internal static class LinkClock
{
    /// <summary>The clock's name.</summary>
    public const string Name = "answer";

    /// <summary>Nobody has decided: the next tier is asked.</summary>
    public const string Escalate = "escalate";

    /// <summary>Nobody has decided for long.</summary>
    public const string Lapse = "lapse";

    /// <summary>Working days until it is decided.</summary>
    public const int Days = 3;

    private const int LastDay = 10;

    /// <summary>The clock.</summary>
    public static ClockRule Rule { get; } = new(Name, [new(Days, Escalate), new(LastDay, Lapse)]);
}
