using HealthPass.Kernel.People;

namespace HealthPass.Grains.People;

/// <summary>The person whom an application is of.</summary>
/// <param name="Id">The person's id, also of one who is not registered yet.</param>
/// <param name="Document">The own id of the document.</param>
/// <param name="NumberAlone">The id of a passport's number without the country; default for any other document.</param>
/// <param name="IsSame">Whether a name, or the authority, says that the document is this person's, and it is to be linked.</param>
/// <param name="NeedsCountry">Whether two countries have given out the passport's number: without the country nobody is found by it, and nobody registered.</param>
public readonly record struct FoundPerson(PersonId Id, PersonId Document, PersonId NumberAlone, bool IsSame, bool NeedsCountry = false);
