namespace HealthPass.Api.Tasks;

/// <summary>A unit in the bulletin.</summary>
/// <param name="Rank">Its rank; units with the same score share one.</param>
/// <param name="UnitId">The unit.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="RegionCode">Its region.</param>
/// <param name="RegionName">The region's name.</param>
/// <param name="Score">Out of 100.</param>
/// <param name="Dispatches">How many tasks went to it.</param>
/// <param name="Done">How many of them are done.</param>
/// <param name="Overdue">How many are overdue.</param>
/// <param name="NotSigned">How many are not signed for.</param>
/// <param name="Urged">How often it was urged.</param>
/// <param name="Noticed">How often it was named in a notice of criticism.</param>
public sealed record BulletinLineView(
    int Rank, string UnitId, string UnitName, string RegionCode, string RegionName, double Score, int Dispatches, int Done, int Overdue, int NotSigned, int Urged, int Noticed);
