using HealthPass.Grains.People.Documents;
using HealthPass.Grains.People.Linking;
using HealthPass.Grains.Seals;
using HealthPass.Kernel.Memory;
using HealthPass.Kernel.People;

namespace HealthPass.Grains.People;

/// <summary>
/// The one place that tells whose a document is under which nobody is registered. A link that was made after a check is kept in mind for a short
/// time, as it can be taken back, and for as many as there is room for; a link that the person's own state does not list is none.
/// </summary>
/// <param name="grains">Reaches the grains.</param>
/// <param name="alarms">Are raised where a link was put back past the system.</param>
/// <param name="clock">Tells how long ago a link was looked up.</param>
public sealed class DocumentLinks(IGrainFactory grains, SealAlarms alarms, TimeProvider clock)
{
    /// <summary>The most links that are kept in mind at once.</summary>
    public const int MaxKnown = 2 * MaxYoung;

    /// <summary>How long a link is kept in mind: one that was taken back answers no longer than that on any node.</summary>
    public static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(30);

    private const int MaxYoung = 50_000;

    private readonly TwoGenerations<PersonId, (PersonId Person, long At)> _known = new(MaxYoung);

    /// <summary>How many are kept in mind.</summary>
    public int Known => _known.Count;

    /// <summary>Whose a document is, as far as this node has it in mind.</summary>
    /// <param name="document">The document's own id.</param>
    /// <param name="person">The person.</param>
    public bool TryKnown(PersonId document, out PersonId person)
    {
        var isKnown = _known.TryGet(document, out var known) && clock.GetElapsedTime(known.At) < MaxAge;
        person = isKnown ? known.Person : default;
        return isKnown;
    }

    /// <summary>Whose a document is under which nobody is registered.</summary>
    /// <param name="document">The document's own id.</param>
    /// <param name="numberAlone">The id of a passport's number without the country that was said with it; default for any other document.</param>
    /// <returns>The person, null where it is nobody's.</returns>
    public async ValueTask<PersonId?> FindAsync(PersonId document, PersonId numberAlone)
    {
        if (TryKnown(document, out var known))
        {
            return known;
        }

        var at = clock.GetTimestamp();
        var link = await ReadAsync(document);
        if (link.Person is { } person)
        {
            if (link.IsChecked)
            {
                _known.Put(document, (person, at));
            }

            return person;
        }

        if (numberAlone == default)
        {
            return null;
        }

        // Somebody who has registered by the number alone, as everybody did once, and of whom no country is known.
        var alone = await ReadAsync(numberAlone);
        return alone.IsTaken ? null
            : alone.IsChecked ? alone.Person
            : await IsKnownAsync(numberAlone) ? numberAlone : null;
    }

    /// <summary>What a further document is to its person.</summary>
    /// <param name="index">Derives the ids.</param>
    /// <param name="document">The document.</param>
    /// <param name="now">The time.</param>
    internal static LinkedDocument Of(PersonIndex index, IdentityDocument document, DateTimeOffset now) => new(
        index.IdOf(document), document.Country is null ? default : index.IdOf(document.WithoutCountry), document.Type, document.Country, DocumentMask.Mask(document), now);

    /// <summary>What is known of a document. A checked link that the person's own state does not list, or that was taken back, is one that somebody has put back.</summary>
    internal async Task<DocumentLink> ReadAsync(PersonId document)
    {
        var link = await GrainOf(document).Find();
        if (!link.IsChecked || link.Person is not { } person)
        {
            return link;
        }

        var standing = await PersonOf(person).StandingOf(document);
        if (standing == LinkStanding.Listed || (standing == LinkStanding.Unlisted && !link.IsListed))
        {
            return link;
        }

        alarms.Raise(BrokenSeal.DocumentLink, document.ToString());
        return new(null, IsChecked: false, IsTaken: true);
    }

    /// <summary>Whether officials have found a document not to be somebody's: no name says otherwise then.</summary>
    internal async Task<bool> WasTakenBackAsync(PersonId document, PersonId person) => await PersonOf(person).StandingOf(document) == LinkStanding.Ended;

    /// <summary>Whether somebody is registered under a document.</summary>
    internal async Task<bool> IsRegisteredAsync(PersonId document) => await PersonOf(document).GetRegion() is not null;

    /// <summary>Whether somebody is registered under a document, or was and what was decided about it may still be in force.</summary>
    internal async Task<bool> IsKnownAsync(PersonId document) => await PersonOf(document).GetScope() is not null;

    /// <summary>Whether somebody is registered under a document, or has left under a colour that stands.</summary>
    internal async Task<bool> StandsAsync(PersonId document) => await PersonOf(document).GetStatus() is not null;

    /// <summary>Links a document after a check; doing so again changes nothing.</summary>
    /// <returns>Why it is not linked, if it is not.</returns>
    internal async Task<LinkFault> LinkAsync(LinkedDocument document, PersonId person)
    {
        if (document.Document != person)
        {
            var fault = await PersonOf(person).LinkDocument(document);
            if (fault != LinkFault.None)
            {
                return fault;
            }
        }

        // A passport's other form, with its country or without it, must not be left to be registered anew.
        if (document.NumberAlone != default)
        {
            await SettleAsync(document.NumberAlone, person);
        }
        else if (document.Type == DocumentType.Passport)
        {
            await TakeAsync(document.Document);
        }

        return LinkFault.None;
    }

    /// <summary>Takes a link back; doing so again changes nothing. The person keeps codes, devices and everything else.</summary>
    internal async Task<LinkFault> UnlinkAsync(LinkedDocument document, PersonId person)
    {
        var fault = await PersonOf(person).UnlinkDocument(document);
        _known.Remove(document.Document);
        return fault;
    }

    /// <summary>Has a passport's number alone stand for whoever is about to be registered, unless it stands for somebody.</summary>
    internal Task<DocumentLink> ClaimAsync(PersonId numberAlone, PersonId person) => GrainOf(numberAlone).Claim(person);

    /// <summary>Has a number alone stand for nobody of another country.</summary>
    internal Task TakeAsync(PersonId numberAlone) => GrainOf(numberAlone).Take();

    /// <summary>Sees to what a passport's number alone stands for, once somebody is registered under number and country.</summary>
    internal async Task SettleAsync(PersonId numberAlone, PersonId person)
    {
        if (await IsKnownAsync(numberAlone))
        {
            await GrainOf(numberAlone).Take();
        }
        else
        {
            await GrainOf(numberAlone).Offer(person);
        }
    }

    private IDocumentLinkGrain GrainOf(PersonId document) => grains.GetGrain<IDocumentLinkGrain>(document.ToGrainKey());

    private IPersonGrain PersonOf(PersonId person) => grains.GetGrain<IPersonGrain>(person.ToGrainKey());
}
