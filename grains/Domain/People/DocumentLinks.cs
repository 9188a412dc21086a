using HealthPass.Grains.People.Linking;
using HealthPass.Kernel.Memory;
using HealthPass.Kernel.People;

namespace HealthPass.Grains.People;

/// <summary>
/// The one place that tells whose a document is under which nobody is registered. A link that was made after a check never changes and is kept in
/// mind, for as many as there is room for.
/// </summary>
/// <param name="grains">Reaches the grains.</param>
public sealed class DocumentLinks(IGrainFactory grains)
{
    /// <summary>The most links that are kept in mind at once.</summary>
    public const int MaxKnown = 2 * MaxYoung;

    private const int MaxYoung = 50_000;

    private readonly TwoGenerations<PersonId, PersonId> _known = new(MaxYoung);

    /// <summary>How many are kept in mind.</summary>
    public int Known => _known.Count;

    /// <summary>Whose a document is, as far as this node has it in mind.</summary>
    /// <param name="document">The document's own id.</param>
    /// <param name="person">The person.</param>
    public bool TryKnown(PersonId document, out PersonId person) => _known.TryGet(document, out person);

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

        var link = await GrainOf(document).Find();
        if (link.Person is { } person)
        {
            if (link.IsChecked)
            {
                _known.Put(document, person);
            }

            return person;
        }

        if (numberAlone == default)
        {
            return null;
        }

        // Somebody who has registered by the number alone, as everybody did once, and of whom no country is known.
        var alone = await GrainOf(numberAlone).Find();
        return alone.IsTaken ? null
            : alone.IsChecked ? alone.Person
            : await IsKnownAsync(numberAlone) ? numberAlone : null;
    }

    /// <summary>What is known of a document.</summary>
    internal Task<DocumentLink> ReadAsync(PersonId document) => GrainOf(document).Find();

    /// <summary>Whether somebody is registered under a document.</summary>
    internal async Task<bool> IsRegisteredAsync(PersonId document) => await grains.GetGrain<IPersonGrain>(document.ToGrainKey()).GetRegion() is not null;

    /// <summary>Whether somebody is registered under a document, or was and what was decided about it may still be in force.</summary>
    internal async Task<bool> IsKnownAsync(PersonId document) => await grains.GetGrain<IPersonGrain>(document.ToGrainKey()).GetScope() is not null;

    /// <summary>Whether somebody is registered under a document, or has left under a colour that stands.</summary>
    internal async Task<bool> StandsAsync(PersonId document) => await grains.GetGrain<IPersonGrain>(document.ToGrainKey()).GetStatus() is not null;

    /// <summary>Links a document after a check.</summary>
    /// <returns>False where it is linked to somebody else.</returns>
    internal Task<bool> LinkAsync(PersonId document, PersonId person) => GrainOf(document).Link(person);

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
}
