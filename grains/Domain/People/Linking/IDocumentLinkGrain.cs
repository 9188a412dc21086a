using HealthPass.Kernel.Faults;
using HealthPass.Kernel.People;

namespace HealthPass.Grains.People.Linking;

/// <summary>
/// A document that is not the one its person is registered under, keyed by the id that would be a person's who is: knows whose it is. Whoever is
/// registered under a document is found by it first.
/// </summary>
/// <remarks>Every call may fail with <see cref="StorageUnavailableException"/>, a database error or a time-out; it may be repeated then.</remarks>
[Alias("document-link-grain")]
public interface IDocumentLinkGrain : IGrainWithGuidKey
{
    /// <summary>What is known of it.</summary>
    [Alias("find")]
    Task<DocumentLink> Find();

    /// <summary>Links it after a check; doing so again changes nothing.</summary>
    /// <param name="person">The person.</param>
    /// <returns>False where it is linked to somebody else.</returns>
    [Alias("link")]
    Task<bool> Link(PersonId person);

    /// <summary>
    /// Has somebody be found by the number alone who is registered under number and country, unless it stands for somebody. Where a second one
    /// has the number, it stands for neither any more.
    /// </summary>
    /// <param name="person">The person.</param>
    [Alias("offer")]
    Task Offer(PersonId person);

    /// <summary>Has the number alone stand for nobody of another country any more.</summary>
    [Alias("take")]
    Task Take();

    /// <summary>Links it after a check to a person whose own state lists it; doing so again changes nothing.</summary>
    /// <param name="person">The person.</param>
    /// <returns>False where it is linked to somebody else.</returns>
    [Alias("tie")]
    Task<bool> Tie(PersonId person);

    /// <summary>Has it be nobody's again, if it was the person's.</summary>
    /// <param name="person">The person.</param>
    [Alias("untie")]
    Task Untie(PersonId person);

    /// <summary>
    /// Has a passport's number alone stand for whoever is about to be registered, unless it stands for somebody: of two who come at once, with the
    /// country and without, the second finds the first, whatever became of that one since.
    /// </summary>
    /// <param name="person">The id under which somebody is about to be registered.</param>
    /// <returns>What is known of the number afterwards.</returns>
    [Alias("claim")]
    Task<DocumentLink> Claim(PersonId person);
}
