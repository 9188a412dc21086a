namespace HealthPass.Grains.People;

/// <summary>What became of a fact that was to be added to a person.</summary>
public enum FactOutcome : byte
{
    /// <summary>It is added, stored and on every board; also when it was there before.</summary>
    Added = 1,

    /// <summary>Nobody is registered under the id.</summary>
    NotRegistered = 2,

    /// <summary>The person's home is outside the official's region.</summary>
    OutOfScope = 3,

    /// <summary>The person has as many facts as are kept, and all of them stand. Nothing was changed.</summary>
    TooManyFacts = 4,

    /// <summary>It has no seal, or the seal is not its: nobody approved it. Nothing was changed.</summary>
    Unsealed = 5,

    /// <summary>It is added, and the person has other registrations, for which it is to count as well.</summary>
    AddedToOneOfSeveral = 6,
}
