using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Regions.Targets;

/// <summary>What a region is to reach.</summary>
/// <param name="By">The day by which, yyyy-MM-dd; not in the past, at most ten years ahead.</param>
/// <param name="AdoptionRate">Registered ÷ population, above 0 and at most 1.</param>
/// <param name="VenueCoverage">Venues with a scan in a day ÷ registered venues, above 0 and at most 1. At least one of the two is required.</param>
public sealed record TargetRequest([property: Required] string? By, double? AdoptionRate, double? VenueCoverage);
