namespace HealthPass.Grains.Families;

/// <summary>What a member is to whoever holds the member.</summary>
public enum FamilyRelation : byte
{
    /// <summary>Son or daughter, or whoever is brought up as one.</summary>
    Child = 0,

    /// <summary>Father or mother.</summary>
    Parent = 1,

    /// <summary>Husband or wife.</summary>
    Spouse = 2,

    /// <summary>A parent's parent.</summary>
    Grandparent = 3,

    /// <summary>A child's child.</summary>
    Grandchild = 4,

    /// <summary>Anybody else.</summary>
    Other = 5,
}
