namespace HealthPass.Grains.Identity;

/// <summary>What was seen of a document by the official who asks.</summary>
public enum LinkPaper : byte
{
    /// <summary>The document itself.</summary>
    Original = 0,

    /// <summary>A certified copy.</summary>
    CertifiedCopy = 1,

    /// <summary>A notice of the authority that issued it, or that keeps the register.</summary>
    AuthorityNotice = 2,
}
