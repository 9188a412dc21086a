namespace HealthPass.Grains.Duplicates;

/// <summary>Why something asked of two registrations was refused. Nothing was changed then.</summary>
public enum DuplicateFault : byte
{
    /// <summary>It was done.</summary>
    None = 0,

    /// <summary>There is no such case, or one of the two lives outside the official's region.</summary>
    NotFound,

    /// <summary>It is not in a state that allows the action.</summary>
    WrongState,

    /// <summary>The official has asked for the approval.</summary>
    NotSecond,

    /// <summary>The official has not the role that it takes.</summary>
    RoleMayNot,

    /// <summary>The official's tier may not.</summary>
    TierMayNot,

    /// <summary>Together they would have more registrations than are kept of a person.</summary>
    TooMany,

    /// <summary>Together more facts stand for them than are kept of a person.</summary>
    TooManyFacts,

    /// <summary>The note holds what looks like somebody's number.</summary>
    NoteNamesSomebody,
}
