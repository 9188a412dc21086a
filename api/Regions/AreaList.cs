namespace HealthPass.Api.Regions;

/// <summary>Functional areas.</summary>
/// <param name="Edition">The edition of the list of regions that their townships are of.</param>
/// <param name="Areas">In order of code.</param>
public sealed record AreaList(string Edition, IReadOnlyList<AreaView> Areas);
