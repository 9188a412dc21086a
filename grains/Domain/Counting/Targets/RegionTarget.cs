using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Counting.Targets;

/// <summary>What an official wants a region to reach; what lies below inherits it unless it has a target of its own.</summary>
/// <param name="Region">The region.</param>
/// <param name="By">The day by which, in Asia/Shanghai.</param>
/// <param name="AdoptionRate">Registered ÷ population, above 0 and at most 1; null for no such target.</param>
/// <param name="VenueCoverage">Venues with a scan that day ÷ registered venues, above 0 and at most 1; null for no such target.</param>
/// <param name="SetBy">User name of the official.</param>
/// <param name="SetAt">When, Unix seconds.</param>
public sealed record RegionTarget(RegionCode Region, DateOnly By, double? AdoptionRate, double? VenueCoverage, string SetBy, long SetAt);
