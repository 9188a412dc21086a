namespace HealthPass.Grains.Assignments;

/// <summary>Where an assignment stands.</summary>
public enum AssignmentStatus : byte
{
    /// <summary>Nothing was made under this id.</summary>
    None = 0,

    /// <summary>It waits for a second official.</summary>
    Pending = 1,

    /// <summary>It is approved and its facts are on their way to the people.</summary>
    Applying = 2,

    /// <summary>Every person in it has the fact.</summary>
    Applied = 3,

    /// <summary>A second official refused it; nothing was changed.</summary>
    Rejected = 4,

    /// <summary>It is being undone.</summary>
    Reversing = 5,

    /// <summary>Every fact it added is withdrawn.</summary>
    Reversed = 6,

    /// <summary>Nobody answered within the time that there is for it; nothing was changed.</summary>
    Expired = 7,

    /// <summary>Somebody has asked for it to be undone, and it waits for a second official.</summary>
    ReversalRequested = 8,
}
