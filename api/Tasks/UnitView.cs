namespace HealthPass.Api.Tasks;

/// <summary>A unit of the register.</summary>
/// <param name="UnitId">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="RegionCode">Its region.</param>
/// <param name="RegionName">The region's name.</param>
/// <param name="PutBy">The account that put it there; <c>notice</c> for those that the notice names.</param>
/// <param name="PutAt">When.</param>
/// <param name="DissolvedAt">When it was dissolved; null while it is there.</param>
/// <param name="SuccessorId">Who took over.</param>
public sealed record UnitView(
    string UnitId, string Name, string RegionCode, string RegionName, string PutBy, string PutAt, string? DissolvedAt, string? SuccessorId);
