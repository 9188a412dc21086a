using HealthPass.Grains.Rings;

namespace HealthPass.Node.Ports;

/// <summary>A process without a silo, which leaves it to the silos to say who lives.</summary>
internal sealed class NoMemberNodes : ILivingNodes
{
    /// <inheritdoc />
    public IReadOnlyCollection<string>? Names() => null;
}
