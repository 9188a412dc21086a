namespace HealthPass.Grains.Appeals;

/// <summary>Why something asked of an appeal was refused. Nothing was changed then.</summary>
public enum AppealFault : byte
{
    /// <summary>It was done.</summary>
    None = 0,

    /// <summary>There is no such appeal, or it is not this person's.</summary>
    NotFound,

    /// <summary>Nobody is registered under the id, or not where the agent answers.</summary>
    PersonUnknown,

    /// <summary>No fact stands behind the person's colour.</summary>
    NothingToAppeal,

    /// <summary>An appeal against this fact waits for its answer already.</summary>
    Open,

    /// <summary>It is not in a state that allows the action.</summary>
    WrongState,

    /// <summary>The official made or approved what is objected to, opened the appeal, or asked for it to be upheld.</summary>
    NotSecond,

    /// <summary>The official has not the role that it takes.</summary>
    RoleMayNot,

    /// <summary>The official's tier may not.</summary>
    TierMayNot,

    /// <summary>The appeal is another authority's.</summary>
    OutOfScope,

    /// <summary>The fact came by no assignment, so that no officials can take it back.</summary>
    NoAssignment,

    /// <summary>The approval does not say which effect it is of.</summary>
    EffectMissing,

    /// <summary>What would happen now is not what was seen.</summary>
    EffectChanged,

    /// <summary>The text holds a document number or a phone.</summary>
    TextNamesSomebody,

    /// <summary>The number of the call is none.</summary>
    CallIdInvalid,

    /// <summary>The agent has not looked the person up within the day.</summary>
    NotLookedUp,
}
