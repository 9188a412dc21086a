using HealthPass.Grains.People.Documents;
using HealthPass.Kernel.People;

namespace HealthPass.Grains.People;

/// <summary>
/// From a document to the person: whoever is registered under it; or whose it is besides, by a link. A person keeps the id of the document that
/// came first, and is red under each when red at all.
/// </summary>
/// <param name="index">Derives the ids of documents.</param>
/// <param name="links">Knows whose documents are.</param>
/// <param name="directory">Knows who is registered, many at a time.</param>
/// <param name="grains">Reaches the grains.</param>
/// <param name="names">The authority's interface.</param>
/// <param name="clock">Tells the time.</param>
public sealed class PersonFinder(PersonIndex index, DocumentLinks links, IPersonDirectory directory, IGrainFactory grains, IRealNames names, TimeProvider clock)
{
    /// <summary>Finds the person whom a document names.</summary>
    /// <param name="document">The document.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The person; the document's own id where it is nobody's.</returns>
    public async Task<PersonId> FindAsync(IdentityDocument document, CancellationToken cancellationToken) => (await FindManyAsync([document], cancellationToken))[0];

    /// <summary>Finds the people whom documents name.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The people in the same order; a document's own id where it is nobody's.</returns>
    public async Task<IReadOnlyList<PersonId>> FindManyAsync(IReadOnlyList<IdentityDocument> documents, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(documents);
        if (documents.Count == 0)
        {
            return [];
        }

        var found = documents.Select(index.IdOf).ToArray();
        var registered = (await directory.FindManyAsync([.. found.Distinct()], cancellationToken)).Where(row => row.State != DirectoryState.Left).Select(row => row.PersonId).ToHashSet();
        for (var i = 0; i < found.Length; i++)
        {
            if (!registered.Contains(found[i]) && await links.FindAsync(found[i], NumberAloneOf(documents[i])) is { } person)
            {
                found[i] = person;
            }
        }

        return found;
    }

    /// <summary>Finds the person whom an application is of, by the name where the number alone does not tell. A wrong name counts as one that was tried.</summary>
    /// <param name="application">The application.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="counts">Whether a wrong name counts as tried: where nobody has shown anything yet it must not.</param>
    /// <returns>The person. Nothing is linked yet: whoever asks may have shown nothing.</returns>
    public async Task<FoundPerson> FindAsync(PersonApplication application, CancellationToken cancellationToken, bool counts = true)
    {
        ArgumentNullException.ThrowIfNull(application);
        var own = index.IdOf(application.Document);
        var alone = NumberAloneOf(application.Document);
        if (await links.IsKnownAsync(own))
        {
            return new(own, own, alone, IsSame: false);
        }

        var link = await links.ReadAsync(own);
        if (link is { IsChecked: true, Person: { } linked })
        {
            return new(linked, own, alone, IsSame: false);
        }

        // A typing error in the country, or none at all at the first time, is likelier than two people of one name with one number.
        var candidate = alone == default ? link.Person
            : await links.IsKnownAsync(alone) ? alone
            : (await links.ReadAsync(alone)).Person;
        if (candidate is { } same && !await links.WasTakenBackAsync(own, same))
        {
            if (await MeetAsync(same, application, counts) is { } met)
            {
                return new(same, own, alone, IsSame: met);
            }

            // Another name alone makes nobody a second person, or whoever is red would leave a letter or the country out. Two countries that
            // are both known may have given one number to two people; where one of them is not, an official has to look.
            // Whoever has left under another name is somebody else, unless under a fact; of whom a number is claimed and not registered yet, nothing is known.
            if ((alone == default || (same == alone && !(await links.ReadAsync(alone)).IsTaken)) && (await links.StandsAsync(same) || !await links.IsKnownAsync(same)))
            {
                return new(same, own, alone, IsSame: false);
            }
        }

        foreach (var other in await names.FindOthersAsync(application.Document, application.Name, cancellationToken))
        {
            var person = await FindAsync(other, cancellationToken);
            if (person != own && !await links.WasTakenBackAsync(own, person) && await MeetAsync(person, application, counts) == true)
            {
                return new(person, own, alone, IsSame: true);
            }
        }

        // Two countries have given it out, and neither of those people is a third one by leaving the country out.
        return new(own, own, alone, IsSame: false, NeedsCountry: link.IsTaken && application.Document is { Type: DocumentType.Passport, Country: null });
    }

    /// <summary>
    /// Finds the person whom an application is of, who is let in now. Where nobody is, a passport's number is claimed before anybody is registered:
    /// of two who come at once, with the country and without, the second finds the first; and after a crash in between whoever comes next does.
    /// </summary>
    /// <param name="application">The application.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The person.</returns>
    public async Task<FoundPerson> ClaimAsync(PersonApplication application, CancellationToken cancellationToken)
    {
        var found = await WithClaimAsync(await FindAsync(application, cancellationToken));
        if (application.Document.Type != DocumentType.Passport || found.Id != found.Document || found.NeedsCountry || await links.IsRegisteredAsync(found.Id))
        {
            return found;
        }

        var claim = await links.ClaimAsync(found.NumberAlone == default ? found.Document : found.NumberAlone, found.Id);
        return claim.Person == found.Id ? found : await WithClaimAsync(await FindAsync(application, cancellationToken, counts: false));
    }

    /// <summary>Remembers whose the document of an application is, once the person was let in. Doing so again changes nothing.</summary>
    /// <param name="found">The person.</param>
    /// <param name="document">The document of the application.</param>
    public async Task SettleAsync(FoundPerson found, IdentityDocument document)
    {
        if (found.IsSame)
        {
            // What is somebody else's by now stays so; what one more has no room for is found by its name again.
            _ = await links.LinkAsync(DocumentLinks.Of(index, document, clock.GetUtcNow()), found.Id);
        }
        else if (found.NumberAlone != default)
        {
            await links.SettleAsync(found.NumberAlone, found.Id);
        }
    }

    // Under an id that another form of the passport has claimed, and nobody is registered with yet, this one is the first, or is let in by the name.
    private async Task<FoundPerson> WithClaimAsync(FoundPerson found) =>
        found.Id != found.Document && !found.IsSame && !await links.IsRegisteredAsync(found.Id) ? found with { IsSame = true } : found;

    // True and false for the same and for one who may be but cannot be compared today; null for another.
    private async Task<bool?> MeetAsync(PersonId person, PersonApplication application, bool counts) =>
        await grains.GetGrain<IPersonGrain>(person.ToGrainKey()).Meet(application, counts) switch
        {
            Acquaintance.Same or Acquaintance.PhoneDiffers or Acquaintance.Left => true,
            Acquaintance.NameLimited => false,
            _ => null,
        };

    private PersonId NumberAloneOf(IdentityDocument document) => document.Country is null ? default : index.IdOf(document.WithoutCountry);
}
