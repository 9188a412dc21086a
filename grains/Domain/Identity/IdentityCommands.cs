using HealthPass.Grains.Audit;
using HealthPass.Grains.Hotline;
using HealthPass.Grains.People;
using HealthPass.Grains.People.Documents;
using HealthPass.Grains.People.Linking;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.People;

namespace HealthPass.Grains.Identity;

/// <summary>What officials do so that somebody is one person under all documents.</summary>
/// <param name="index">Derives the ids of documents.</param>
/// <param name="links">Knows whose documents are.</param>
/// <param name="grains">Reaches the grains.</param>
public sealed class IdentityCommands(PersonIndex index, DocumentLinks links, IGrainFactory grains)
{
    /// <summary>Links a further document of a person, which the official has seen. Doing so again changes nothing.</summary>
    /// <param name="person">The person; the home must lie in the official's region.</param>
    /// <param name="document">The document.</param>
    /// <param name="reason">What was checked, without anybody's numbers: it stays in the audit trail.</param>
    /// <param name="official">Who.</param>
    /// <param name="pen">Writes the audit line.</param>
    /// <returns>Why it is not linked, if it is not. Two registrations are never joined.</returns>
    public async Task<LinkFault> LinkAsync(PersonId person, IdentityDocument document, string reason, Official official, AuditPen pen)
    {
        ArgumentNullException.ThrowIfNull(official);
        ArgumentNullException.ThrowIfNull(pen);
        if (NamesSomebody.InNote(reason))
        {
            return LinkFault.ReasonNamesSomebody;
        }

        if (await grains.GetGrain<IPersonGrain>(person.ToGrainKey()).GetRegion() is not { } home || !official.Region.Contains(home))
        {
            return LinkFault.PersonUnknown;
        }

        var own = index.IdOf(document);
        if (own != person
            && (await links.IsRegisteredAsync(own) || (await links.ReadAsync(own) is { IsChecked: true, Person: { } holder } && holder != person)))
        {
            return LinkFault.OfAnother;
        }

        _ = await pen.WriteAsync(person.ToString(), new { type = document.Type.ToWire(), document = own.ToString(), reason });
        if (own != person && !await links.LinkAsync(own, person))
        {
            return LinkFault.OfAnother;
        }

        // A passport's other form, with its country or without it, must not be left to be registered anew.
        if (document.Country is not null)
        {
            await links.SettleAsync(index.IdOf(document.WithoutCountry), person);
        }
        else if (document.Type == DocumentType.Passport)
        {
            await links.TakeAsync(own);
        }

        return LinkFault.None;
    }
}
