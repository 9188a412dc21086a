namespace HealthPass.Verification.Reading;

/// <summary>What was read in place of a code, as far as its text tells.</summary>
public enum ReadingFault : byte
{
    /// <summary>It is in the form of a code.</summary>
    None = 0,

    /// <summary>Nothing but blanks and marks that nobody sees.</summary>
    Empty = 1,

    /// <summary>The beginning of a code: the reader stopped too early.</summary>
    CutOff = 2,

    /// <summary>A code and more: two readings ran together, or the reader adds something.</summary>
    RunTogether = 3,

    /// <summary>An address of a web page: a poster, or another system's code.</summary>
    WebAddress = 4,

    /// <summary>The number of an identity card, which is sent as a document.</summary>
    DocumentNumber = 5,

    /// <summary>Digits alone: a barcode of goods or of a ticket.</summary>
    Barcode = 6,

    /// <summary>A venue's id, which is sent as the venue.</summary>
    VenueId = 7,

    /// <summary>Letters or signs that no code has: the input method or keyboard layout is not an English one.</summary>
    OtherLayout = 8,

    /// <summary>Longer than any code.</summary>
    TooLong = 9,

    /// <summary>None of these.</summary>
    Foreign = 10,
}
