namespace HealthPass.Grains.Hotline;

/// <summary>What can come of looking at a lookup.</summary>
public static class LookupFindings
{
    /// <summary>The agent had to make it.</summary>
    public const string Explained = "explained";

    /// <summary>The agent had no business with the person; what follows is for his unit to say.</summary>
    public const string Misuse = "misuse";
}
