namespace HealthPass.Grains.Assignments;

/// <summary>Why an action on an assignment was refused. Nothing was changed then.</summary>
public enum AssignmentFault : byte
{
    /// <summary>It was done.</summary>
    None = 0,

    /// <summary>No assignment has the id.</summary>
    NotFound,

    /// <summary>The rule book has no such reason that may be assigned.</summary>
    ReasonUnknown,

    /// <summary>The official's tier may not assign this reason; the village tier may assign none.</summary>
    TierMayNot,

    /// <summary>A person's home lies outside the official's region.</summary>
    OutOfScope,

    /// <summary>A person named is not registered.</summary>
    PersonNotRegistered,

    /// <summary>The maker may not approve or reject what he or she made.</summary>
    MakerIsChecker,

    /// <summary>It is not in a state that allows the action.</summary>
    WrongState,

    /// <summary>The official has not the role that it takes.</summary>
    RoleMayNot,

    /// <summary>The approval does not say which preview it is of.</summary>
    EffectMissing,

    /// <summary>What would happen now is not what was previewed.</summary>
    EffectChanged,

    /// <summary>While nodes of the build before are in the cluster nobody can ask for it.</summary>
    UpgradeUnderWay,

    /// <summary>The register has no such command document.</summary>
    DocumentUnknown,

    /// <summary>The command document was withdrawn.</summary>
    DocumentWithdrawn,

    /// <summary>Somebody lives where the command document does not count.</summary>
    DocumentOutOfScope,

    /// <summary>Several units have a command document of this number.</summary>
    DocumentAmbiguous,
}
