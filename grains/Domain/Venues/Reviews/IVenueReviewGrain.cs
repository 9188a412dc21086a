using HealthPass.Grains.Staff;
using Orleans.Concurrency;

namespace HealthPass.Grains.Venues.Reviews;

/// <summary>A review of a venue, keyed by its id. Each action is in the audit trail before it takes effect; what a failure cut short is taken up again.</summary>
[Alias("venue-review")]
public interface IVenueReviewGrain : IGrainWithGuidKey
{
    /// <summary>Writes it down, and submits it unless it is a draft. The same again is the one that is there.</summary>
    /// <param name="draft">What is asked for.</param>
    /// <param name="submit">Whether it is submitted.</param>
    /// <returns>The review, or why it is refused.</returns>
    [Alias("open")]
    Task<VenueReviewResult> Open(VenueReviewDraft draft, bool submit);

    /// <summary>The applicant changes what is written, while it is a draft or was sent back.</summary>
    /// <param name="applicant">Who.</param>
    /// <param name="asked">What is to be registered; in the same region.</param>
    /// <returns>The review, or why it is refused.</returns>
    [Alias("save")]
    Task<VenueReviewResult> Save(VenueApplicant applicant, VenueRegistration asked);

    /// <summary>The applicant submits it.</summary>
    /// <param name="applicant">Who.</param>
    /// <returns>The review, or why it is refused.</returns>
    [Alias("submit")]
    Task<VenueReviewResult> Submit(VenueApplicant applicant);

    /// <summary>The applicant takes it back.</summary>
    /// <param name="applicant">Who.</param>
    /// <returns>The review, or why it is refused.</returns>
    [Alias("withdraw")]
    Task<VenueReviewResult> Withdraw(VenueApplicant applicant);

    /// <summary>A level checks it: it goes to the next, and after the last the venue is in use.</summary>
    /// <param name="official">Who.</param>
    /// <param name="note">What was seen; null for nothing.</param>
    /// <returns>The review, or why it is refused.</returns>
    [Alias("check")]
    Task<VenueReviewResult> Check(Official official, string? note);

    /// <summary>A level sends it back.</summary>
    /// <param name="official">Who.</param>
    /// <param name="reason">What is to be mended.</param>
    /// <returns>The review, or why it is refused.</returns>
    [Alias("send-back")]
    Task<VenueReviewResult> SendBack(Official official, string reason);

    /// <summary>The county, or a level above, refuses it for good.</summary>
    /// <param name="official">Who.</param>
    /// <param name="reason">Why.</param>
    /// <returns>The review, or why it is refused.</returns>
    [Alias("decline")]
    Task<VenueReviewResult> Decline(Official official, string reason);

    /// <summary>The review with what an official may do with it.</summary>
    /// <param name="official">Who looks.</param>
    /// <returns>Null where there is none, or it is another region's.</returns>
    [Alias("look")]
    Task<VenueReviewSight?> Look(Official official);

    /// <summary>The review with what its channel may do with it.</summary>
    /// <param name="channel">Who looks.</param>
    /// <returns>Null where there is none, or it is another's.</returns>
    [Alias("look-own")]
    Task<VenueReviewSight?> LookOwn(VenueApplicant channel);

    /// <summary>Takes up what was cut short, and does what its clock asks for.</summary>
    [Alias("resume")]
    Task Resume();

    /// <summary>The review.</summary>
    /// <returns>Null where there is none.</returns>
    [Alias("view"), AlwaysInterleave]
    Task<VenueReviewView?> GetView();
}
