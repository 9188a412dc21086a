namespace HealthPass.Grains.People.Linking;

/// <summary>Why a document is not linked, or a link not taken back. Nothing was changed then.</summary>
public enum LinkFault : byte
{
    /// <summary>It was done.</summary>
    None = 0,

    /// <summary>It is somebody else's, who is registered under it or linked to it.</summary>
    OfAnother = 1,

    /// <summary>Nobody of the region has the id.</summary>
    PersonUnknown = 2,

    /// <summary>The person has as many further documents as are kept.</summary>
    TooMany = 3,

    /// <summary>It is the person's already.</summary>
    IsSo = 4,

    /// <summary>It is no further document of the person.</summary>
    NotLinked = 5,
}
