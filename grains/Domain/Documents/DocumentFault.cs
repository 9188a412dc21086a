namespace HealthPass.Grains.Documents;

/// <summary>Why something with a command document was refused. Nothing was changed then.</summary>
public enum DocumentFault : byte
{
    /// <summary>It was done.</summary>
    None = 0,

    /// <summary>The register has no such document, or none that whoever asks may see.</summary>
    Unknown,

    /// <summary>A number, a unit or a title without a letter or digit points at nothing.</summary>
    TextInvalid,

    /// <summary>The day lies in the future, or before there was anything of this.</summary>
    DayInvalid,

    /// <summary>The file is empty or too large.</summary>
    FileSize,

    /// <summary>The file is of no kind that the register takes.</summary>
    FileKind,

    /// <summary>The unit's region lies outside the official's, or the document's outside that of the people.</summary>
    OutOfRegion,

    /// <summary>The unit has a document in force of this number.</summary>
    NumberTaken,

    /// <summary>The account has registered as many as it may in a day.</summary>
    TooMany,

    /// <summary>The document was withdrawn.</summary>
    Withdrawn,

    /// <summary>Several units have a document of this number.</summary>
    Ambiguous,
}
