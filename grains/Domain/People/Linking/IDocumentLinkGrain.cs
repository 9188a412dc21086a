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
}
