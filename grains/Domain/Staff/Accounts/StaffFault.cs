namespace HealthPass.Grains.Staff.Accounts;

/// <summary>Why a change of an account is refused. Nothing is changed then.</summary>
public enum StaffFault : byte
{
    /// <summary>It is not.</summary>
    None = 0,

    /// <summary>There is no such account.</summary>
    Unknown,

    /// <summary>There is one of this name already.</summary>
    NameTaken,

    /// <summary>It is the account of whoever asks.</summary>
    OwnAccount,

    /// <summary>The account, or what it is to get, lies outside the administrator's region.</summary>
    OutOfRegion,

    /// <summary>One of the roles is none, or they do not go together.</summary>
    RolesNotTogether,

    /// <summary>It would end before it begins, or is over.</summary>
    ValidityEmpty,

    /// <summary>Fewer administrators would be left than it takes to grant anything.</summary>
    LastAdministrators,

    /// <summary>Whoever asked for it may not be the second person.</summary>
    SamePerson,

    /// <summary>There is no such request.</summary>
    NoRequest,

    /// <summary>It was answered already, or has run out.</summary>
    WrongState,

    /// <summary>The account is not one that may do this.</summary>
    RoleMayNot,

    /// <summary>A volunteer's account needs an end, and not a far one.</summary>
    EndNeeded,
}
