namespace HealthPass.Grains.Hotline;

/// <summary>Why a lookup's review was not closed.</summary>
public enum ReviewFault
{
    /// <summary>It was.</summary>
    None,

    /// <summary>There is none of this id in the region.</summary>
    Unknown,

    /// <summary>Nobody says of his own lookup that it was right.</summary>
    OwnLookup,

    /// <summary>Somebody has closed it already.</summary>
    Closed,

    /// <summary>The note holds a document number or a phone.</summary>
    NoteNamesSomebody,
}
