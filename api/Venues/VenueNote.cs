using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Venues;

/// <summary>What an official may say with a decision on a venue.</summary>
/// <param name="Text">At most 500 characters; it is written to the audit trail and names nobody.</param>
public sealed record VenueNote([property: StringLength(500)] string? Text);
