using HealthPass.Grains.Staff;
using HealthPass.Kernel.People;
using Orleans.Concurrency;

namespace HealthPass.Grains.Identity;

/// <summary>
/// A document link, or its undoing, keyed by its id. Each action is in the audit trail before it takes effect; a step that a failure cut short is
/// taken up again by <see cref="Resume"/>.
/// </summary>
[Alias("link-case")]
public interface ILinkCaseGrain : IGrainWithGuidKey
{
    /// <summary>An official asks.</summary>
    /// <param name="draft">What is asked.</param>
    /// <param name="official">Who asks.</param>
    /// <returns>The case, or why it is refused.</returns>
    [Alias("ask")]
    Task<LinkResult> Ask(LinkDraft draft, Official official);

    /// <summary>Approves exactly what was asked.</summary>
    /// <param name="official">A second official.</param>
    /// <param name="document">The id of the document that the second official has read; must be the one that is asked for. Default where a link is taken back.</param>
    /// <returns>The case, or why it is refused.</returns>
    [Alias("approve")]
    Task<LinkResult> Approve(Official official, PersonId document);

    /// <summary>Refuses it.</summary>
    /// <param name="official">A second official.</param>
    /// <param name="note">Why.</param>
    /// <returns>The case, or why it is refused.</returns>
    [Alias("refuse")]
    Task<LinkResult> Refuse(Official official, string note);

    /// <summary>The case with what an official may do with it.</summary>
    /// <param name="official">Who looks.</param>
    /// <returns>Null where there is none, or it is another county's.</returns>
    [Alias("look")]
    Task<LinkSight?> Look(Official official);

    /// <summary>Takes up what was cut short, and does what its clock asks for.</summary>
    [Alias("resume")]
    Task Resume();

    /// <summary>The case.</summary>
    /// <returns>Null where there is none.</returns>
    [Alias("view"), AlwaysInterleave]
    Task<LinkView?> GetView();
}
