namespace HealthPass.Api.Tasks;

/// <summary>A unit that a task names.</summary>
/// <param name="UnitId">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="RegionCode">Its region.</param>
/// <param name="Dissolved">Whether it is no more.</param>
public sealed record TaskUnitItem(string UnitId, string Name, string RegionCode, bool Dissolved);
