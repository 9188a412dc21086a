using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Counting.History;

/// <summary>A sample of a region's numbers, cumulative within its day.</summary>
/// <param name="Region">The region.</param>
/// <param name="Slot">Start of the five minutes that the sample stands for, Unix seconds.</param>
/// <param name="At">When it was taken, Unix milliseconds.</param>
/// <param name="Registered">Registered persons.</param>
/// <param name="Active">Estimate of the distinct residents active so far that day.</param>
/// <param name="Shows">Shows so far that day.</param>
/// <param name="Scans">Scans so far by verdict.</param>
public sealed record RegionPoint(
    RegionCode Region, long Slot, long At, long Registered, long Active, long Shows, VerdictCounts Scans);
