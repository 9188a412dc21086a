namespace HealthPass.Grains.Identity;

/// <summary>Why something asked of a document link was refused. Nothing was changed then.</summary>
public enum LinkCaseFault : byte
{
    /// <summary>It was done.</summary>
    None = 0,

    /// <summary>There is no such case, or the person lives outside the official's region.</summary>
    NotFound,

    /// <summary>Nobody of the region has the id or the document.</summary>
    PersonUnknown,

    /// <summary>Somebody is registered under the document, or it is linked to somebody else.</summary>
    OfAnother,

    /// <summary>The document is the person's already.</summary>
    IsSo,

    /// <summary>The document is no further document of the person.</summary>
    NotLinked,

    /// <summary>It is not in a state that allows the action.</summary>
    WrongState,

    /// <summary>The official has asked for it.</summary>
    NotSecond,

    /// <summary>The official has not the role that it takes.</summary>
    RoleMayNot,

    /// <summary>The official's tier may not.</summary>
    TierMayNot,

    /// <summary>The document that the second official has read is not the one that is asked for.</summary>
    DocumentDiffers,

    /// <summary>The note holds what looks like somebody's number.</summary>
    NoteNamesSomebody,
}
