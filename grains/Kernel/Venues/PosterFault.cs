namespace HealthPass.Kernel.Venues;

/// <summary>Why a poster that somebody reads is not good. It explains itself: each has a word of its own.</summary>
public enum PosterFault : byte
{
    /// <summary>It is good.</summary>
    None = 0,

    /// <summary>What was read is no code of a poster; wire name <c>poster_unreadable</c>.</summary>
    Unreadable = 1,

    /// <summary>It was one, but a character is wrong: typed or read badly; wire name <c>poster_misread</c>.</summary>
    Misread = 2,

    /// <summary>No venue has the id; wire name <c>venue_unknown</c>.</summary>
    VenueUnknown = 3,

    /// <summary>The venue never had such a place; wire name <c>place_unknown</c>.</summary>
    PlaceUnknown = 4,

    /// <summary>The place has ended; wire name <c>place_ended</c>.</summary>
    PlaceEnded = 5,

    /// <summary>Another edition has taken its place; wire name <c>poster_replaced</c>.</summary>
    Replaced = 6,

    /// <summary>This system never issued it; wire name <c>poster_forged</c>.</summary>
    Forged = 7,

    /// <summary>The venue's review is not through; wire name <c>venue_in_review</c>.</summary>
    VenueInReview = 8,

    /// <summary>An authority has suspended the venue; wire name <c>venue_suspended</c>.</summary>
    VenueSuspended = 9,

    /// <summary>The venue is no more; wire name <c>venue_ended</c>.</summary>
    VenueEnded = 10,
}
