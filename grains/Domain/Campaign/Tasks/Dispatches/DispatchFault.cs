namespace HealthPass.Grains.Campaign.Tasks.Dispatches;

/// <summary>Why something asked of a dispatch was refused. Nothing was changed then.</summary>
public enum DispatchFault : byte
{
    /// <summary>It was done.</summary>
    None = 0,

    /// <summary>There is no such dispatch, or it is another region's.</summary>
    NotFound,

    /// <summary>It is not in a state that allows the action: somebody else was first.</summary>
    WrongState,

    /// <summary>The official dispatched it or accepted it, and may not check it again.</summary>
    NotSecond,

    /// <summary>The official has not the role.</summary>
    RoleMayNot,

    /// <summary>Another level acts: the unit's own region for the unit, the issuer's for the issuer.</summary>
    TierMayNot,

    /// <summary>What was dispatched further down is not done yet.</summary>
    PartsOpen,

    /// <summary>The task was dispatched to this unit already.</summary>
    Twice,

    /// <summary>No such unit is on the register of this region, or it is not below the one that dispatches.</summary>
    UnitUnknown,

    /// <summary>The unit was dissolved.</summary>
    UnitDissolved,

    /// <summary>The deadline lies in the past, too far ahead, or behind that of what it is a part of.</summary>
    DeadlineOutside,

    /// <summary>The task's own deadline has passed, and no other is given.</summary>
    DeadlineMissing,

    /// <summary>The text holds what looks like somebody's number.</summary>
    TextNamesSomebody,
}
