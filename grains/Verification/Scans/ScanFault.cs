namespace HealthPass.Verification.Scans;

/// <summary>Why a scan has no verdict. Nothing was recorded then.</summary>
public enum ScanFault : byte
{
    /// <summary>The scan has a verdict.</summary>
    None = 0,

    /// <summary>What was scanned is no health code.</summary>
    CodeMalformed,

    /// <summary>The code is sealed with a key that this system does not have.</summary>
    CodeUnknownKey,

    /// <summary>The code is forged or altered.</summary>
    CodeForged,

    /// <summary>The code is genuine and past its time.</summary>
    CodeExpired,

    /// <summary>The code is genuine and from the future.</summary>
    CodeFromTheFuture,

    /// <summary>No venue has the id.</summary>
    VenueUnknown,

    /// <summary>The scan id was used before for another person, venue, direction or gate.</summary>
    ScanIdReused,

    /// <summary>The person or venue is not on the board and cannot be asked for now.</summary>
    StatusUnavailable,

    /// <summary>The journal cannot record the scan now.</summary>
    JournalUnavailable,

    /// <summary>The scan's fields could not be read, so nothing was looked up.</summary>
    NotRead,

    /// <summary>The node has lost touch with its cluster: its boards may be out of date.</summary>
    NodeIsolated,

    /// <summary>The venue lies outside the region that the gate's key is for.</summary>
    OutOfScope,

    /// <summary>The printed code is genuine and in time, and was ended: by another one, by its owner, or because the owner is not green any more.</summary>
    CodeEnded,

    /// <summary>The venue's review is not through: its code is not good yet.</summary>
    VenueInReview,

    /// <summary>An authority has suspended the venue.</summary>
    VenueSuspended,

    /// <summary>The venue is no more.</summary>
    VenueEnded,

    /// <summary>The venue has no place of the number, or it has ended.</summary>
    PlaceUnknown,

    /// <summary>A scan that comes late is older than scan records are kept.</summary>
    LateTooOld,

    /// <summary>A scan that comes late is of a time that has not come.</summary>
    LateFromTheFuture,
}
