using HealthPass.Grains.People.Documents;
using HealthPass.Grains.People.Names;

namespace HealthPass.Grains.People;

/// <summary>A province that is not connected to the authority's interface.</summary>
internal sealed class NoRealNames : IRealNames
{
    public Task<IReadOnlyList<IdentityDocument>> FindOthersAsync(IdentityDocument document, PersonName name, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<IdentityDocument>>([]);
}
