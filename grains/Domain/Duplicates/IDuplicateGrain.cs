using HealthPass.Grains.Staff;
using Orleans.Concurrency;

namespace HealthPass.Grains.Duplicates;

/// <summary>
/// Two registrations that may be one person's, keyed by both: whatever was decided of them is never asked again. Each action is in the audit trail
/// before it takes effect; a step that a failure cut short is taken up again by <see cref="Resume"/>.
/// </summary>
[Alias("duplicate")]
public interface IDuplicateGrain : IGrainWithGuidKey
{
    /// <summary>Opens it, unless it was before.</summary>
    /// <param name="draft">Which registrations.</param>
    [Alias("open")]
    Task Open(DuplicateDraft draft);

    /// <summary>Asks for them to count as one person's. Nothing changes before a second official approves that.</summary>
    /// <param name="official">Who asks.</param>
    /// <param name="note">What says so; names nobody.</param>
    /// <returns>The case, or why it is refused.</returns>
    [Alias("ask")]
    Task<DuplicateResult> Ask(Official official, string note);

    /// <summary>Approves that.</summary>
    /// <param name="official">A second official.</param>
    /// <returns>The case, or why it is refused.</returns>
    [Alias("approve")]
    Task<DuplicateResult> Approve(Official official);

    /// <summary>Refuses that; it waits for another answer.</summary>
    /// <param name="official">A second official.</param>
    /// <param name="note">Why.</param>
    /// <returns>The case, or why it is refused.</returns>
    [Alias("refuse")]
    Task<DuplicateResult> Refuse(Official official, string note);

    /// <summary>Finds them to be two people's, for good.</summary>
    /// <param name="official">Who.</param>
    /// <param name="note">What says so; names nobody.</param>
    /// <returns>The case, or why it is refused.</returns>
    [Alias("keep-apart")]
    Task<DuplicateResult> KeepApart(Official official, string note);

    /// <summary>The case with what an official may do with it.</summary>
    /// <param name="official">Who looks.</param>
    /// <returns>Null where there is none, or it is another county's.</returns>
    [Alias("look")]
    Task<DuplicateSight?> Look(Official official);

    /// <summary>Takes up what was cut short, and does what its clock asks for.</summary>
    [Alias("resume")]
    Task Resume();

    /// <summary>The case.</summary>
    /// <returns>Null where there is none.</returns>
    [Alias("view"), AlwaysInterleave]
    Task<DuplicateView?> GetView();
}
