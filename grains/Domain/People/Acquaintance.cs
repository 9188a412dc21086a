namespace HealthPass.Grains.People;

/// <summary>How an application compares with whoever is registered with its document.</summary>
public enum Acquaintance : byte
{
    /// <summary>Nobody is.</summary>
    Nobody = 0,

    /// <summary>Somebody of that name and phone.</summary>
    Same = 1,

    /// <summary>Somebody of another name.</summary>
    NameDiffers = 2,

    /// <summary>Somebody of that name, with another phone.</summary>
    PhoneDiffers = 3,

    /// <summary>Too many names were tried today: it is not compared.</summary>
    NameLimited = 4,

    /// <summary>Somebody of that name who has withdrawn, and may apply anew.</summary>
    Left = 5,
}
