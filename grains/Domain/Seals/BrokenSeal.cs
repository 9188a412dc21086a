namespace HealthPass.Grains.Seals;

/// <summary>What a seal was missing from or does not hold on.</summary>
public enum BrokenSeal : byte
{
    /// <summary>A row of the directory of persons.</summary>
    Row = 0,

    /// <summary>What a person's grain stores.</summary>
    Person = 1,

    /// <summary>A fact, or its withdrawal, that somebody wanted to add.</summary>
    Fact = 2,

    /// <summary>An approved assignment.</summary>
    Assignment = 3,

    /// <summary>A row of the directory that says something else than the person's grain, its seal being sound: an older one put back.</summary>
    Difference = 4,

    /// <summary>The mark that nothing unsealed is taken.</summary>
    Era = 5,

    /// <summary>A row of the register of command documents, or its file.</summary>
    Document = 6,

    /// <summary>The devices on which a resident has entered.</summary>
    Resident = 7,

    /// <summary>That an appeal was upheld.</summary>
    Appeal = 8,

    /// <summary>Whom a person holds, and who holds the person.</summary>
    Family = 9,

    /// <summary>That a correction was decided on.</summary>
    Correction = 10,

    /// <summary>Whose a document is that is not the one of a registration.</summary>
    DocumentLink = 11,

    /// <summary>That two officials decided on a further document of a person.</summary>
    LinkDecision = 12,

    /// <summary>That two officials found two registrations to be one person's.</summary>
    MergeDecision = 13,

    /// <summary>That a registration is to end.</summary>
    Leaving = 14,

    /// <summary>A volunteer's session.</summary>
    Volunteer = 15,

    /// <summary>What a venue's grain stores.</summary>
    Venue = 16,

    /// <summary>That a venue's review was passed.</summary>
    VenueReview = 17,

    /// <summary>That a venue is suspended, used again or ended.</summary>
    VenueMeasure = 18,

    /// <summary>A text of the campaign that nobody approved.</summary>
    Text = 19,
}
