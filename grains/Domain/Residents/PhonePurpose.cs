namespace HealthPass.Grains.Residents;

/// <summary>Why a text goes to a phone.</summary>
public enum PhonePurpose : byte
{
    /// <summary>With a code, by which whoever has the phone enters.</summary>
    Code = 0,

    /// <summary>Without one: the document is registered under another name.</summary>
    NameDiffers = 1,

    /// <summary>Without one: the document is registered under another phone.</summary>
    PhoneDiffers = 2,

    /// <summary>With a code, by which whoever has the phone agrees to be held, or that a child is.</summary>
    Family = 3,

    /// <summary>With a code, by which whoever has the phone takes it for one's own.</summary>
    Correction = 4,

    /// <summary>Without one: too many names were tried today with the document.</summary>
    NameLimited = 5,

    /// <summary>Without one: two countries have given out the passport's number, and the country was not said.</summary>
    CountryNeeded = 6,

    /// <summary>With a code, by which whoever has the phone applies in a portal's page.</summary>
    Window = 7,

    /// <summary>With a code, by which whoever has the phone lets a volunteer apply, and show the code once.</summary>
    Volunteer = 8,

    /// <summary>With a code, by which whoever has the phone ends the registration.</summary>
    Leaving = 9,
}
