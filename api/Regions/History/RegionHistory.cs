namespace HealthPass.Api.Regions.History;

/// <summary>A region's days.</summary>
/// <param name="Code">The region.</param>
/// <param name="Days">Days in order. A day on which the region had no number is not there.</param>
public sealed record RegionHistory(string Code, IReadOnlyList<DayView> Days);
