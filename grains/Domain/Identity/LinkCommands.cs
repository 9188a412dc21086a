using HealthPass.Grains.Hotline;
using HealthPass.Grains.People;
using HealthPass.Grains.People.Documents;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Identity;

/// <summary>What officials ask for so that somebody is one person under all documents, and under no wrong one.</summary>
/// <param name="index">Derives the ids of documents.</param>
/// <param name="grains">Reaches the grains.</param>
/// <param name="clock">The time.</param>
public sealed class LinkCommands(PersonIndex index, IGrainFactory grains, TimeProvider clock)
{
    /// <summary>The most characters of a note.</summary>
    public const int MaxNote = 200;

    /// <summary>Asks for a further document to be linked, or a link to be taken back. Nothing changes before a second official approves it.</summary>
    /// <param name="person">The person; the home must lie in the official's region.</param>
    /// <param name="way">What is asked.</param>
    /// <param name="document">The document.</param>
    /// <param name="paper">What was seen.</param>
    /// <param name="note">What was checked, without anybody's numbers: it stays in the audit trail.</param>
    /// <param name="official">Who asks.</param>
    /// <returns>The case, or why it is refused. Who lives elsewhere is answered like nobody.</returns>
    public async Task<LinkResult> AskAsync(PersonId person, LinkWay way, IdentityDocument document, LinkPaper paper, string note, Official official)
    {
        ArgumentNullException.ThrowIfNull(official);
        ArgumentNullException.ThrowIfNull(note);
        if (NamesSomebody.InNote(note))
        {
            return new(LinkCaseFault.NoteNamesSomebody, null);
        }

        if (await grains.GetGrain<IPersonGrain>(person.ToGrainKey()).GetRegion() is not { } home || !official.Region.Contains(home))
        {
            return new(LinkCaseFault.PersonUnknown, null);
        }

        var now = clock.GetUtcNow();
        return await grains.GetGrain<ILinkCaseGrain>(Guid.CreateVersion7(now))
            .Ask(new(person, home.UpTo(RegionLevel.County), way, DocumentLinks.Of(index, document, now), paper, note), official);
    }

    /// <summary>Approves what another official has asked.</summary>
    /// <param name="linkId">The case.</param>
    /// <param name="document">The document as the second official reads it; null where a link is taken back.</param>
    /// <param name="official">Who.</param>
    /// <returns>The case, or why it is refused.</returns>
    public Task<LinkResult> ApproveAsync(Guid linkId, IdentityDocument? document, Official official) =>
        grains.GetGrain<ILinkCaseGrain>(linkId).Approve(official, document is { } read ? index.IdOf(read) : default);

    /// <summary>Refuses what another official has asked.</summary>
    /// <param name="linkId">The case.</param>
    /// <param name="note">Why, without anybody's numbers.</param>
    /// <param name="official">Who.</param>
    /// <returns>The case, or why it is refused.</returns>
    public async Task<LinkResult> RefuseAsync(Guid linkId, string note, Official official) => NamesSomebody.InNote(note)
        ? new(LinkCaseFault.NoteNamesSomebody, null)
        : await grains.GetGrain<ILinkCaseGrain>(linkId).Refuse(official, note);
}
