namespace HealthPass.Grains.Venues.Coverage;

/// <summary>How a place that should have a code stands with it.</summary>
public enum CoverageState : byte
{
    /// <summary>It is on the list of places that should have a code, and has none; wire name <c>missing</c>.</summary>
    Missing = 1,

    /// <summary>Somebody has still to look at it (审核中); wire name <c>in_review</c>.</summary>
    InReview = 2,

    /// <summary>In use, and scanned at lately; wire name <c>active</c>.</summary>
    Active = 3,

    /// <summary>In use, not scanned at lately, and not yet for long; wire name <c>quiet</c>.</summary>
    Quiet = 4,

    /// <summary>In use, and not scanned at for a week; wire name <c>silent</c>.</summary>
    Silent = 5,

    /// <summary>In use, and not scanned at for a month; wire name <c>dead</c>.</summary>
    Dead = 6,

    /// <summary>Suspended; wire name <c>suspended</c>.</summary>
    Suspended = 7,
}
