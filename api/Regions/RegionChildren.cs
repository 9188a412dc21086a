namespace HealthPass.Api.Regions;

/// <summary>The regions one level below a region.</summary>
/// <param name="Code">The region above.</param>
/// <param name="Children">Its children in order of code, empty for a village; to those who see published numbers, also for a county.</param>
/// <param name="Day">The day that the numbers of today belong to, yyyy-MM-dd: of all children the same.</param>
/// <param name="AsOf">When the newest of these numbers arrived; always on <paramref name="Day"/>.</param>
/// <param name="Edition">The edition of the list of regions that codes and names are of.</param>
public sealed record RegionChildren(string Code, IReadOnlyList<RegionView> Children, string Day, string AsOf, string Edition);
