namespace HealthPass.Kernel.Venues;

/// <summary>Whether a venue's code is good. The numbers are stored and never change; in use is what a build before this knows alone.</summary>
public enum VenueStanding : byte
{
    /// <summary>It is scanned at (启用); wire name <c>in_use</c>.</summary>
    InUse = 0,

    /// <summary>It is not yet: somebody has still to look at it (审核中); wire name <c>in_review</c>.</summary>
    InReview = 1,

    /// <summary>It is not for now (停用); wire name <c>suspended</c>.</summary>
    Suspended = 2,

    /// <summary>It is no more, for good (注销); wire name <c>ended</c>.</summary>
    Ended = 3,
}
