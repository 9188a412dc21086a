using HealthPass.Grains.Hotline;
using HealthPass.Grains.Staff;

namespace HealthPass.Grains.Duplicates;

/// <summary>What officials decide of two registrations. Notes stay in the audit trail, and name nobody.</summary>
/// <param name="grains">Finds the cases.</param>
public sealed class DuplicateCommands(IGrainFactory grains)
{
    private static readonly DuplicateResult Named = new(DuplicateFault.NoteNamesSomebody, null);

    /// <summary>Asks for them to count as one person's.</summary>
    /// <param name="duplicate">The case.</param>
    /// <param name="note">What says so.</param>
    /// <param name="official">Who asks.</param>
    /// <returns>The case, or why it is refused.</returns>
    public async Task<DuplicateResult> AskAsync(Guid duplicate, string note, Official official) =>
        NamesSomebody.InNote(note) ? Named : await Of(duplicate).Ask(official, note);

    /// <summary>Approves that.</summary>
    /// <param name="duplicate">The case.</param>
    /// <param name="official">A second official.</param>
    /// <returns>The case, or why it is refused.</returns>
    public Task<DuplicateResult> ApproveAsync(Guid duplicate, Official official) => Of(duplicate).Approve(official);

    /// <summary>Refuses that.</summary>
    /// <param name="duplicate">The case.</param>
    /// <param name="note">Why.</param>
    /// <param name="official">A second official.</param>
    /// <returns>The case, or why it is refused.</returns>
    public async Task<DuplicateResult> RefuseAsync(Guid duplicate, string note, Official official) =>
        NamesSomebody.InNote(note) ? Named : await Of(duplicate).Refuse(official, note);

    /// <summary>Finds them to be two people's.</summary>
    /// <param name="duplicate">The case.</param>
    /// <param name="note">What says so.</param>
    /// <param name="official">Who.</param>
    /// <returns>The case, or why it is refused.</returns>
    public async Task<DuplicateResult> KeepApartAsync(Guid duplicate, string note, Official official) =>
        NamesSomebody.InNote(note) ? Named : await Of(duplicate).KeepApart(official, note);

    private IDuplicateGrain Of(Guid duplicate) => grains.GetGrain<IDuplicateGrain>(duplicate);
}
