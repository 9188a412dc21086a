using HealthPass.Kernel.Regions;

namespace HealthPass.Verification.Records;

/// <summary>Shows of one node, day and home region, cumulative since the day began.</summary>
/// <param name="Day">The day in Asia/Shanghai.</param>
/// <param name="Region">Home region of the persons who showed.</param>
/// <param name="Shows">Shows.</param>
public readonly record struct ShowTally(DateOnly Day, RegionCode Region, long Shows);
