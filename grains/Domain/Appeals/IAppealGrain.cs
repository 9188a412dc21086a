using HealthPass.Grains.Staff;
using Orleans.Concurrency;

namespace HealthPass.Grains.Appeals;

/// <summary>
/// An appeal, keyed by its id. Each action is in the audit trail before it takes effect; a step that a failure cut short is taken up
/// again by <see cref="Resume"/>.
/// </summary>
[Alias("appeal")]
public interface IAppealGrain : IGrainWithGuidKey
{
    /// <summary>Opens it.</summary>
    /// <param name="draft">What is objected to; one at a time of a person and fact, which <see cref="IPersonAppealsGrain"/> sees to.</param>
    /// <returns>The appeal, or why it is refused.</returns>
    [Alias("open")]
    Task<AppealResult> Open(AppealDraft draft);

    /// <summary>Takes it back for whoever brought it.</summary>
    /// <param name="voice">Who asks.</param>
    /// <returns>The appeal, or why it is refused.</returns>
    [Alias("withdraw")]
    Task<AppealResult> Withdraw(AppealVoice voice);

    /// <summary>Takes it back where it is open, and keeps nothing of the person's words: the registration has ended. Repeating it changes nothing.</summary>
    [Alias("forget")]
    Task Forget();

    /// <summary>An official takes it.</summary>
    /// <param name="official">Who.</param>
    /// <returns>The appeal, or why it is refused.</returns>
    [Alias("accept")]
    Task<AppealResult> Accept(Official official);

    /// <summary>Asks for the fact to be taken back. Nothing changes before a second official approves that.</summary>
    /// <param name="official">Who asks.</param>
    /// <param name="answer">What the person is told when it is done.</param>
    /// <returns>The appeal, or why it is refused.</returns>
    [Alias("uphold")]
    Task<AppealResult> Uphold(Official official, string answer);

    /// <summary>Approves that the fact is taken back: of this person alone, whoever else the assignment names.</summary>
    /// <param name="official">A second official.</param>
    /// <param name="effect">Hash of the effect that the official has seen.</param>
    /// <param name="factor">The second factor that the official has shown for it, for the audit line; null where none was asked for.</param>
    /// <returns>The appeal, or why it is refused.</returns>
    [Alias("approve-upholding")]
    Task<AppealResult> ApproveUpholding(Official official, string effect, Guid? factor = null);

    /// <summary>Refuses that; the appeal waits for another answer.</summary>
    /// <param name="official">A second official.</param>
    /// <param name="note">Why.</param>
    /// <returns>The appeal, or why it is refused.</returns>
    [Alias("refuse-upholding")]
    Task<AppealResult> RefuseUpholding(Official official, string note);

    /// <summary>Says why the fact stands.</summary>
    /// <param name="official">Who.</param>
    /// <param name="answer">What the person is told.</param>
    /// <returns>The appeal, or why it is refused.</returns>
    [Alias("decline")]
    Task<AppealResult> Decline(Official official, string answer);

    /// <summary>The appeal with what an official may do with it.</summary>
    /// <param name="official">Who looks.</param>
    /// <returns>Null where there is none, or it is another authority's.</returns>
    [Alias("look")]
    Task<AppealSight?> Look(Official official);

    /// <summary>Takes up what was cut short, and does what its clock asks for.</summary>
    [Alias("resume")]
    Task Resume();

    /// <summary>The appeal.</summary>
    /// <returns>Null where there is none.</returns>
    [Alias("view"), AlwaysInterleave]
    Task<AppealView?> GetView();
}
