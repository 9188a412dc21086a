using HealthPass.Grains.Staff;
using Orleans.Concurrency;

namespace HealthPass.Grains.Assignments;

/// <summary>
/// An assignment, keyed by its id: made by one official, approved by another, undone as a whole by two again. Each action is in the
/// audit trail before it takes effect. A step that a failure cut short is taken up again by <see cref="Resume"/>. The call that
/// approves or undoes a list of at most 500 people returns when it is done, on a longer one when it is under way.
/// </summary>
[Alias("assignment")]
public interface IAssignmentGrain : IGrainWithGuidKey
{
    /// <summary>A list of many people takes its time; what goes on beyond this goes on without the caller.</summary>
    internal const string ListTimeout = "00:00:30";

    /// <summary>Makes the assignment.</summary>
    /// <param name="draft">What is asked for.</param>
    /// <returns>The assignment, or why it is refused.</returns>
    [Alias("create"), ResponseTimeout(ListTimeout)]
    Task<AssignmentResult> Create(AssignmentDraft draft);

    /// <summary>Approves it: its fact is added to every person, and a board shows it as soon as the person is counted as done.</summary>
    /// <param name="checker">A second official.</param>
    /// <param name="effect">Hash of the preview that the official has seen; null from a node of the build before.</param>
    /// <param name="factor">The second factor that the official has shown for it, for the audit line; null where none was asked for.</param>
    /// <returns>The assignment, or why it is refused.</returns>
    [Alias("approve"), ResponseTimeout(ListTimeout)]
    Task<AssignmentResult> Approve(Official checker, string? effect = null, Guid? factor = null);

    /// <summary>What the decision that waits would do, were it taken now.</summary>
    /// <param name="official">Who asks: whoever may take the decision, or has asked for it.</param>
    /// <returns>What it would do, or why that is not told.</returns>
    [Alias("preview"), ResponseTimeout(ListTimeout)]
    Task<EffectResult> Preview(Official official);

    /// <summary>Rejects it.</summary>
    /// <param name="checker">A second official.</param>
    /// <param name="note">Why, as the checker puts it.</param>
    /// <returns>The assignment, or why it is refused.</returns>
    [Alias("reject")]
    Task<AssignmentResult> Reject(Official checker, string note);

    /// <summary>Asks for it to be undone. Nothing changes before a second official approves that.</summary>
    /// <param name="official">Who asks; of a tier not below the maker's.</param>
    /// <param name="note">Why, as the official puts it.</param>
    /// <returns>The assignment, or why it is refused.</returns>
    [Alias("reverse"), ResponseTimeout(ListTimeout)]
    Task<AssignmentResult> Reverse(Official official, string note);

    /// <summary>Approves that it is undone: every fact that it added is withdrawn and every colour follows.</summary>
    /// <param name="checker">A second official, of a tier not below the maker's; neither who made it nor who asked for the reversal.</param>
    /// <param name="effect">Hash of the preview that the official has seen.</param>
    /// <param name="factor">The second factor that the official has shown for it, for the audit line; null where none was asked for.</param>
    /// <returns>The assignment, or why it is refused.</returns>
    [Alias("approve-reversal"), ResponseTimeout(ListTimeout)]
    Task<AssignmentResult> ApproveReversal(Official checker, string effect, Guid? factor = null);

    /// <summary>Refuses to undo it.</summary>
    /// <param name="checker">A second official.</param>
    /// <param name="note">Why, as the official puts it.</param>
    /// <returns>The assignment, or why it is refused.</returns>
    [Alias("refuse-reversal"), ResponseTimeout(ListTimeout)]
    Task<AssignmentResult> RefuseReversal(Official checker, string note);

    /// <summary>Takes up what was cut short, and does what its clock asks for.</summary>
    [Alias("resume"), ResponseTimeout(ListTimeout)]
    Task Resume();

    /// <summary>The assignment, also while work on it goes on.</summary>
    /// <returns>The assignment, null when there is none.</returns>
    [Alias("view"), AlwaysInterleave]
    Task<AssignmentView?> GetView();
}
