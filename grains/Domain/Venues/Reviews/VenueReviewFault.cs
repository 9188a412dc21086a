namespace HealthPass.Grains.Venues.Reviews;

/// <summary>Why something asked of a review was refused. Nothing was changed then.</summary>
public enum VenueReviewFault : byte
{
    /// <summary>It was done.</summary>
    None = 0,

    /// <summary>There is no such review, or it is another's.</summary>
    NotFound,

    /// <summary>It is not in a state that allows the action.</summary>
    WrongState,

    /// <summary>The account submitted it, or has checked it at another level.</summary>
    NotSecond,

    /// <summary>The account has not the role.</summary>
    RoleMayNot,

    /// <summary>It lies with another level.</summary>
    TierMayNot,

    /// <summary>A review of the venue is under way already.</summary>
    Open,

    /// <summary>No venue has the id, or it lies elsewhere.</summary>
    VenueUnknown,

    /// <summary>The venue has ended, or its first review is not through.</summary>
    VenueOver,

    /// <summary>All is as it is asked already.</summary>
    NothingToChange,

    /// <summary>The venue is another's, and the account's level may not act in its place.</summary>
    NotOwner,

    /// <summary>Whoever acts in another's place says why.</summary>
    ReasonMissing,

    /// <summary>The rule that is asked for lets in whom that of the category keeps out.</summary>
    RuleLaxer,
}
