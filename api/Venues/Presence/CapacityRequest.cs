using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Venues.Presence;

/// <summary>How many people may be in a venue at a time.</summary>
/// <param name="Capacity">1 to 1,000,000; null for no number.</param>
public sealed record CapacityRequest([property: Range(1, 1_000_000)] int? Capacity);
