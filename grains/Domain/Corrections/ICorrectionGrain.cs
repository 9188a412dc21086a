using HealthPass.Grains.Staff;
using Orleans.Concurrency;

namespace HealthPass.Grains.Corrections;

/// <summary>
/// A correction, keyed by its id. Each action is in the audit trail before it takes effect; a step that a failure cut short is taken up
/// again by <see cref="Resume"/>.
/// </summary>
[Alias("correction")]
public interface ICorrectionGrain : IGrainWithGuidKey
{
    /// <summary>Opens it.</summary>
    /// <param name="draft">What is asked for; one at a time of a person, which <see cref="IPersonCorrectionsGrain"/> sees to.</param>
    /// <returns>The correction, or why it is refused.</returns>
    [Alias("open")]
    Task<CorrectionResult> Open(CorrectionDraft draft);

    /// <summary>An official takes it.</summary>
    /// <param name="official">Who.</param>
    /// <returns>The correction, or why it is refused.</returns>
    [Alias("accept")]
    Task<CorrectionResult> Accept(Official official);

    /// <summary>Puts phone and home right; a name takes a second official.</summary>
    /// <param name="official">Who.</param>
    /// <returns>The correction, or why it is refused.</returns>
    [Alias("correct")]
    Task<CorrectionResult> Correct(Official official);

    /// <summary>Asks for a name to be put right. Nothing changes before a second official approves that.</summary>
    /// <param name="official">Who asks.</param>
    /// <param name="name">The name as the official reads it on the document; it must be the one that is asked for.</param>
    /// <returns>The correction, or why it is refused.</returns>
    [Alias("request")]
    Task<CorrectionResult> Request(Official official, string name);

    /// <summary>Approves that all that is asked for is put right.</summary>
    /// <param name="official">A second official.</param>
    /// <param name="name">The name as that official reads it on the document.</param>
    /// <returns>The correction, or why it is refused.</returns>
    [Alias("approve")]
    Task<CorrectionResult> Approve(Official official, string name);

    /// <summary>Refuses that; it waits for another answer.</summary>
    /// <param name="official">A second official.</param>
    /// <param name="note">Why.</param>
    /// <returns>The correction, or why it is refused.</returns>
    [Alias("refuse")]
    Task<CorrectionResult> Refuse(Official official, string note);

    /// <summary>Says why nothing is put right.</summary>
    /// <param name="official">Who.</param>
    /// <param name="answer">What the person is told.</param>
    /// <returns>The correction, or why it is refused.</returns>
    [Alias("decline")]
    Task<CorrectionResult> Decline(Official official, string answer);

    /// <summary>Takes it back where it is open, and keeps nothing of what was asked for: the registration has ended. Repeating it changes nothing.</summary>
    [Alias("forget")]
    Task Forget();

    /// <summary>The correction with what an official may do with it, and what is asked for, masked.</summary>
    /// <param name="official">Who looks.</param>
    /// <returns>Null where there is none, or it is another county's.</returns>
    [Alias("look")]
    Task<CorrectionSight?> Look(Official official);

    /// <summary>Takes up what was cut short, and does what its clock asks for.</summary>
    [Alias("resume")]
    Task Resume();

    /// <summary>The correction.</summary>
    /// <returns>Null where there is none.</returns>
    [Alias("view"), AlwaysInterleave]
    Task<CorrectionView?> GetView();
}
