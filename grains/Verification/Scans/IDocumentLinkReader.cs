using HealthPass.Kernel.People;

namespace HealthPass.Verification.Scans;

/// <summary>Finds the people whose documents are not those that they are registered under.</summary>
public interface IDocumentLinkReader
{
    /// <summary>Whose a document is, as far as this node has it in mind.</summary>
    /// <param name="document">The document's own id.</param>
    /// <param name="person">The person.</param>
    bool TryKnown(PersonId document, out PersonId person);

    /// <summary>Whose a document is under which nobody is registered.</summary>
    /// <param name="document">The document's own id.</param>
    /// <param name="numberAlone">The id of a passport's number without its country; default for any other document.</param>
    /// <returns>The person, null where it is nobody's.</returns>
    ValueTask<PersonId?> FindAsync(PersonId document, PersonId numberAlone);
}
