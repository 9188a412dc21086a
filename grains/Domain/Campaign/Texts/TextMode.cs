namespace HealthPass.Grains.Campaign.Texts;

/// <summary>Who sends a campaign's texts.</summary>
public enum TextMode : byte
{
    /// <summary>
    /// The carriers do, to phones that they alone know: they are given the text, links in bulk, and hashes of phones that need none, and hand in counts.
    /// </summary>
    CarrierSends = 0,

    /// <summary>We do, to phones that the carriers tell of by pseudonym; the carrier's gateway finds the phone of a pseudonym.</summary>
    Feed = 1,
}
