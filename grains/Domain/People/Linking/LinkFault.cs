namespace HealthPass.Grains.People.Linking;

/// <summary>Why a document is not linked.</summary>
public enum LinkFault : byte
{
    /// <summary>It is.</summary>
    None = 0,

    /// <summary>It is somebody else's, who is registered under it or linked to it.</summary>
    OfAnother = 1,

    /// <summary>Nobody of the region has the id.</summary>
    PersonUnknown = 2,

    /// <summary>The reason holds what looks like somebody's number.</summary>
    ReasonNamesSomebody = 3,
}
