namespace HealthPass.Grains.Campaign.Tasks;

/// <summary>Why a task or a unit is not entered. Nothing was changed then.</summary>
public enum TaskFault : byte
{
    /// <summary>It is.</summary>
    None = 0,

    /// <summary>The deadline lies in the past, or too far ahead.</summary>
    DeadlineOutside,

    /// <summary>No unit leads, or one stands there twice, or there are too many.</summary>
    SharesWrong,

    /// <summary>A unit is not on the register, or lies outside the region.</summary>
    UnitUnknown,

    /// <summary>A unit was dissolved.</summary>
    UnitDissolved,

    /// <summary>The number should move by nothing, or by more than it can.</summary>
    WantedOutside,

    /// <summary>The region has a unit of this name.</summary>
    UnitTaken,

    /// <summary>The unit cannot take over: it is dissolved itself, or the same, or of another region's level.</summary>
    SuccessorWrong,

    /// <summary>A text holds what looks like somebody's number.</summary>
    TextNamesSomebody,
}
