namespace HealthPass.Grains.Cases;

/// <summary>Why a command to a case is refused. Nothing is changed then.</summary>
public enum CaseFault : byte
{
    /// <summary>It is not refused.</summary>
    None = 0,

    /// <summary>The case is not in a state that allows the action, or the clock has not run down.</summary>
    WrongState,

    /// <summary>Whoever opened the case may not be the second person.</summary>
    OpenerIsSecond,

    /// <summary>The official has not the role.</summary>
    RoleMayNot,

    /// <summary>The official's tier may not.</summary>
    TierMayNot,

    /// <summary>Somebody whom the case concerns is not known.</summary>
    SubjectUnknown,

    /// <summary>The case, or somebody whom it concerns, lies outside the official's region.</summary>
    OutOfScope,
}
