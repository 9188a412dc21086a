using HealthPass.Grains.People.Documents;
using HealthPass.Grains.People.Names;

namespace HealthPass.Grains.People;

/// <summary>The authority's real-name interface: knows which documents are one person's.</summary>
public interface IRealNames
{
    /// <summary>The other documents of whoever has one.</summary>
    /// <param name="document">The document.</param>
    /// <param name="name">The name as on it: of somebody of another name nothing is told.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The documents; none where the authority knows of none, or does not answer.</returns>
    Task<IReadOnlyList<IdentityDocument>> FindOthersAsync(IdentityDocument document, PersonName name, CancellationToken cancellationToken);
}
