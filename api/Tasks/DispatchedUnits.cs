namespace HealthPass.Api.Tasks;

/// <summary>What became of dispatching to each of several units.</summary>
/// <param name="Units">A row a unit.</param>
public sealed record DispatchedUnits(IReadOnlyList<DispatchedUnit> Units);
