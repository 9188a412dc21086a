namespace HealthPass.Grains.Corrections;

/// <summary>Why something asked of a correction was refused. Nothing was changed then.</summary>
public enum CorrectionFault : byte
{
    /// <summary>It was done.</summary>
    None = 0,

    /// <summary>There is no such correction, or it is another county's.</summary>
    NotFound,

    /// <summary>Nobody is registered under the id, or not where the agent answers.</summary>
    PersonUnknown,

    /// <summary>All is as it is asked already.</summary>
    NothingToCorrect,

    /// <summary>A correction of this person is under way already.</summary>
    Open,

    /// <summary>It is not in a state that allows the action.</summary>
    WrongState,

    /// <summary>The official took the call, or asked for the approval.</summary>
    NotSecond,

    /// <summary>The official has not the role that it takes.</summary>
    RoleMayNot,

    /// <summary>The official's tier may not.</summary>
    TierMayNot,

    /// <summary>A name takes a second official; without one a second is not asked.</summary>
    TakesOtherWay,

    /// <summary>The name that the official read on the document is not the one that is asked for.</summary>
    NameDiffers,

    /// <summary>The number of the call is none.</summary>
    CallIdInvalid,

    /// <summary>The agent has not looked the person up within the day.</summary>
    NotLookedUp,

    /// <summary>What it would replace is not what was there when it was asked for: the person has put it right since.</summary>
    Outdated,

    /// <summary>The text holds what looks like somebody's number.</summary>
    TextNamesSomebody,
}
