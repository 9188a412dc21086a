namespace HealthPass.Grains.Campaign.Texts;

/// <summary>Why something asked of a campaign of texts is refused.</summary>
public enum TextFault
{
    /// <summary>It is not.</summary>
    None = 0,

    /// <summary>There is none of this id, or it is another region's.</summary>
    NotFound = 1,

    /// <summary>It is not in a state that allows this.</summary>
    WrongState = 2,

    /// <summary>Whoever wrote it does not approve it.</summary>
    NotSecond = 3,

    /// <summary>It takes another role.</summary>
    RoleMayNot = 4,

    /// <summary>It takes a higher tier.</summary>
    TierMayNot = 5,

    /// <summary>What is approved is not what was written.</summary>
    EffectChanged = 6,

    /// <summary>It is longer than one message.</summary>
    TextTooLong = 7,

    /// <summary>The link stands in it twice or not at all.</summary>
    LinkWrong = 8,

    /// <summary>It has a signature of its own.</summary>
    SignatureTwice = 9,

    /// <summary>It has a character that a short message cannot carry.</summary>
    TextUnsendable = 10,

    /// <summary>It holds what looks like a document number or a phone.</summary>
    TextNamesSomebody = 11,

    /// <summary>Its days lie in the past, run backwards, or are too many.</summary>
    DaysOutside = 12,

    /// <summary>It is for no message, or for too many.</summary>
    QuotaOutside = 13,

    /// <summary>There is no account of this name that takes pseudonyms.</summary>
    AccountUnknown = 14,
}
