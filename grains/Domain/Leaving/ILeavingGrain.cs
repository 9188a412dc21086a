using HealthPass.Grains.Staff;
using Orleans.Concurrency;

namespace HealthPass.Grains.Leaving;

/// <summary>
/// A withdrawal, keyed by its id. Each action is in the audit trail before it takes effect; a step that a failure cut short is taken up
/// again by <see cref="Resume"/>.
/// </summary>
[Alias("leaving")]
public interface ILeavingGrain : IGrainWithGuidKey
{
    /// <summary>Ends a registration: the person has shown the phone. The same id again is answered like the first time.</summary>
    /// <param name="draft">Which.</param>
    /// <returns>The withdrawal, or why it is refused.</returns>
    [Alias("leave")]
    Task<LeavingResult> Leave(LeavingDraft draft);

    /// <summary>Takes a withdrawal on paper. Nothing changes before a second official approves it.</summary>
    /// <param name="draft">What is to end.</param>
    /// <param name="official">Who has read the paper and the document.</param>
    /// <returns>The withdrawal, or why it is refused.</returns>
    [Alias("request")]
    Task<LeavingResult> Request(LeavingDraft draft, Official official);

    /// <summary>Approves it.</summary>
    /// <param name="official">A second official.</param>
    /// <param name="name">The name as that official reads it on the document.</param>
    /// <returns>The withdrawal, or why it is refused.</returns>
    [Alias("approve")]
    Task<LeavingResult> Approve(Official official, string name);

    /// <summary>Refuses it.</summary>
    /// <param name="official">A second official.</param>
    /// <param name="note">Why.</param>
    /// <returns>The withdrawal, or why it is refused.</returns>
    [Alias("refuse")]
    Task<LeavingResult> Refuse(Official official, string note);

    /// <summary>The withdrawal with what an official may do with it.</summary>
    /// <param name="official">Who looks.</param>
    /// <returns>Null where there is none, or it is another county's.</returns>
    [Alias("look")]
    Task<LeavingSight?> Look(Official official);

    /// <summary>Takes up what was cut short, and does what its clock asks for.</summary>
    [Alias("resume")]
    Task Resume();

    /// <summary>The withdrawal.</summary>
    /// <returns>Null where there is none.</returns>
    [Alias("view"), AlwaysInterleave]
    Task<LeavingView?> GetView();
}
