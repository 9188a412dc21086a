namespace HealthPass.Kernel.Keys;

/// <summary>What a seal stands under. Each has a key of its own, so that a seal of one kind is none of another.</summary>
public enum SealPurpose : byte
{
    /// <summary>An approved assignment.</summary>
    Assignment = 0,

    /// <summary>A fact about a person.</summary>
    Fact = 1,

    /// <summary>The withdrawal of a fact.</summary>
    Withdrawal = 2,

    /// <summary>What a person's grain stores.</summary>
    Person = 3,

    /// <summary>What a venue's grain stores.</summary>
    Venue = 4,

    /// <summary>That nothing without a seal is taken any more.</summary>
    Era = 5,

    /// <summary>A row of the register of command documents.</summary>
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

    /// <summary>That somebody was registered by a volunteer's help.</summary>
    Help = 16,

    /// <summary>That a venue's review was passed by those whose it was.</summary>
    VenueReview = 17,

    /// <summary>That a venue is suspended, used again or ended.</summary>
    VenueMeasure = 18,

    /// <summary>The key of a venue's screen, which is the seal itself.</summary>
    VenueScreen = 19,

    /// <summary>That a text of the campaign was approved.</summary>
    CampaignText = 20,
}
