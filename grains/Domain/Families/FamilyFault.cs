namespace HealthPass.Grains.Families;

/// <summary>Why somebody cannot be held.</summary>
public enum FamilyFault : byte
{
    /// <summary>Nothing is in the way.</summary>
    None = 0,

    /// <summary>It is the person's own self.</summary>
    IsSelf = 1,

    /// <summary>The person holds as many as may be.</summary>
    TooManyMembers = 2,

    /// <summary>As many as may be hold the member.</summary>
    TooManyHolders = 3,
}
