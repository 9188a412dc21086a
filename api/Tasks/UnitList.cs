namespace HealthPass.Api.Tasks;

/// <summary>The units of the account's region.</summary>
/// <param name="Units">At most 5,000, by region and name.</param>
public sealed record UnitList(IReadOnlyList<UnitView> Units);
