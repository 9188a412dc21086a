using HealthPass.Grains.Rings;

namespace HealthPass.Tests.Rings;

/// <summary>Nodes of which a test says that they live.</summary>
internal sealed class LivingNodes(params string[] names) : ILivingNodes
{
    public IReadOnlyCollection<string>? Names() => names;
}
