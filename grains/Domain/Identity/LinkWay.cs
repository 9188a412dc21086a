namespace HealthPass.Grains.Identity;

/// <summary>What is asked of a further document.</summary>
public enum LinkWay : byte
{
    /// <summary>That it is the person's.</summary>
    Link = 0,

    /// <summary>That it is nobody's again.</summary>
    Unlink = 1,
}
