namespace HealthPass.Grains.Families;

/// <summary>What a holding is worth, both sides taken together.</summary>
public enum FamilyStanding : byte
{
    /// <summary>The member's side does not know of it: it is over.</summary>
    Over = 0,

    /// <summary>The member may be shown.</summary>
    Held = 1,

    /// <summary>The member is to be asked, since a child has grown up or the consent was cut short.</summary>
    NeedsConsent = 2,
}
