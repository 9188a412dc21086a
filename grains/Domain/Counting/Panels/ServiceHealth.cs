namespace HealthPass.Grains.Counting.Panels;

/// <summary>How the service is that the numbers come from.</summary>
/// <param name="AsOf">When this was put together.</param>
/// <param name="Nodes">The nodes in order of name, those that are gone included.</param>
[GenerateSerializer, Immutable, Alias("service-health")]
public sealed record ServiceHealth(
    [property: Id(0)] DateTimeOffset AsOf, [property: Id(1)] IReadOnlyList<NodeHealth> Nodes);
