namespace HealthPass.Kernel.Regions;

/// <summary>What of a functional area lies in one county.</summary>
/// <param name="Key">A number in the form of a region's, which no region and no area has.</param>
/// <param name="County">The county.</param>
/// <param name="Members">The area's townships there.</param>
public sealed record AreaPart(RegionCode Key, RegionNode County, IReadOnlyList<RegionNode> Members);
