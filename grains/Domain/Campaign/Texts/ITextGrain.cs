using HealthPass.Grains.Staff;
using Orleans.Concurrency;

namespace HealthPass.Grains.Campaign.Texts;

/// <summary>
/// A campaign of texts (短信提示). Each action is in the audit trail before it takes effect; of two persons at once one is first, and the other is told.
/// </summary>
[Alias("campaign-text")]
public interface ITextGrain : IGrainWithGuidKey
{
    /// <summary>Writes it; it waits for a second person.</summary>
    /// <param name="draft">What is sent, that the rules allow.</param>
    /// <param name="official">Who.</param>
    /// <returns>The campaign, or why it is refused.</returns>
    [Alias("write")]
    Task<TextResult> Write(TextDraft draft, Official official);

    /// <summary>Approves it as the second person.</summary>
    /// <param name="official">Who.</param>
    /// <param name="effect">What that person was shown: <see cref="TextEffect"/>.</param>
    /// <returns>The campaign, or why it is refused.</returns>
    [Alias("approve")]
    Task<TextResult> Approve(Official official, string effect);

    /// <summary>Refuses it as the second person.</summary>
    /// <param name="official">Who.</param>
    /// <param name="note">Why.</param>
    /// <returns>The campaign, or why it is refused.</returns>
    [Alias("refuse")]
    Task<TextResult> Refuse(Official official, string note);

    /// <summary>Stops it; when that has come back no further text is handed to a gateway.</summary>
    /// <param name="official">Who.</param>
    /// <param name="note">Why.</param>
    /// <returns>The campaign, or why it is refused.</returns>
    [Alias("stop")]
    Task<TextResult> Stop(Official official, string note);

    /// <summary>Closes it when its last day is over; before that, and done again, it changes nothing.</summary>
    [Alias("finish")]
    Task Finish();

    /// <summary>The campaign with what an official may do with it.</summary>
    /// <param name="official">Who looks.</param>
    /// <returns>Null where there is none, or it is another region's.</returns>
    [Alias("look")]
    Task<TextSight?> Look(Official official);

    /// <summary>Takes up what was cut short, and does what its clock asks for.</summary>
    [Alias("resume")]
    Task Resume();

    /// <summary>The campaign.</summary>
    /// <returns>Null where there is none.</returns>
    [Alias("view"), AlwaysInterleave]
    Task<TextStanding?> GetStanding();
}
