namespace HealthPass.Grains.Leaving;

/// <summary>Why something asked of a withdrawal was refused. Nothing was changed then.</summary>
public enum LeavingFault : byte
{
    /// <summary>It was done.</summary>
    None = 0,

    /// <summary>There is no such withdrawal, or it is another county's.</summary>
    NotFound,

    /// <summary>Nobody is registered so, or not in the official's region.</summary>
    PersonUnknown,

    /// <summary>It is not in a state that allows the action.</summary>
    WrongState,

    /// <summary>The official took the paper.</summary>
    NotSecond,

    /// <summary>The official has not the role that it takes.</summary>
    RoleMayNot,

    /// <summary>The official's tier may not.</summary>
    TierMayNot,

    /// <summary>The name that the official read on the document is not the registered one.</summary>
    NameDiffers,

    /// <summary>The text holds what looks like somebody's number.</summary>
    TextNamesSomebody,

    /// <summary>While nodes of the build before are in the cluster nobody can withdraw.</summary>
    UpgradeUnderWay,
}
