using HealthPass.Grains.People;
using HealthPass.Kernel.People;
using HealthPass.Verification.Scans;

namespace HealthPass.Node.Lookup;

/// <summary>Finds linked documents for the scans of a node.</summary>
/// <param name="links">Knows them.</param>
public sealed class GrainDocumentLinks(DocumentLinks links) : IDocumentLinkReader
{
    /// <inheritdoc />
    public bool TryKnown(PersonId document, out PersonId person) => links.TryKnown(document, out person);

    /// <inheritdoc />
    public ValueTask<PersonId?> FindAsync(PersonId document, PersonId numberAlone) => links.FindAsync(document, numberAlone);
}
