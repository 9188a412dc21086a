namespace HealthPass.Api.Regions.Targets;

/// <summary>The targets of a region and of those one level below.</summary>
/// <param name="Code">The region.</param>
/// <param name="Targets">The region first, then its children in order of code.</param>
public sealed record RegionTargets(string Code, IReadOnlyList<TargetView> Targets);
