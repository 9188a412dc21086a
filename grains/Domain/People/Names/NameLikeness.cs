namespace HealthPass.Grains.People.Names;

/// <summary>How two names compare.</summary>
public enum NameLikeness
{
    /// <summary>They are two names.</summary>
    Different,

    /// <summary>They may be one person's: traditional or simplified characters, with accents or without. For somebody to look at, never taken for the same.</summary>
    Similar,

    /// <summary>They are one name, however it was typed.</summary>
    Same,
}
