namespace HealthPass.Grains.People.Linking;

/// <summary>What a person's own state says of a document.</summary>
public enum LinkStanding : byte
{
    /// <summary>Nothing: what a build before has linked is in no list.</summary>
    Unlisted = 0,

    /// <summary>It is the person's.</summary>
    Listed = 1,

    /// <summary>It was, and was taken back.</summary>
    Ended = 2,
}
