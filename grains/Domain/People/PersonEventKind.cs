namespace HealthPass.Grains.People;

/// <summary>What happened to a person's code.</summary>
public enum PersonEventKind : byte
{
    /// <summary>The person applied.</summary>
    Applied = 1,

    /// <summary>A fact was added.</summary>
    FactAdded = 2,

    /// <summary>A fact was withdrawn.</summary>
    FactWithdrawn = 3,

    /// <summary>The colour changed by itself, as time or a test released it.</summary>
    ColourChanged = 4,

    /// <summary>What was stored did not hold, and was put back to what seals vouch for.</summary>
    Restored = 5,

    /// <summary>Name, phone or home were put right.</summary>
    Corrected = 6,
}
