using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Venues;

/// <summary>What is said when a place is ended.</summary>
/// <param name="Reason">Why an authority acts in the owner's place; at most 500 characters.</param>
public sealed record VenuePlaceNote([property: StringLength(500)] string? Reason);
