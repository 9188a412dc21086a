namespace HealthPass.Api.Regions;

/// <summary>The regions one level below a region.</summary>
/// <param name="Code">The region above.</param>
/// <param name="Children">Its children in order of code, empty for a village; to those who see published numbers, also for a county.</param>
/// <param name="AsOf">When the newest of these numbers arrived.</param>
public sealed record RegionChildren(string Code, IReadOnlyList<RegionView> Children, string AsOf);
