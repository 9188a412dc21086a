using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Editions;

/// <summary>What becomes of a stored code that is not in force any more.</summary>
/// <param name="From">The code.</param>
/// <param name="To">Where what is counted under the code itself belongs now.</param>
/// <param name="IsWhole">Whether <paramref name="To"/> is the region itself under another code: one, and of the same level. Only then are its rights, its targets and its past its successor's.</param>
/// <param name="Losing">Regions whose own numbers included the region's and do not any more; where a region above was moved as a whole, that took care of it.</param>
/// <param name="Gaining">Regions whose own numbers now include them.</param>
public sealed record CodeMove(RegionCode From, RegionCode To, bool IsWhole, IReadOnlyList<RegionCode> Losing, IReadOnlyList<RegionCode> Gaining);
