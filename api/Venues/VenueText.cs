using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Venues;

/// <summary>What an official must say with a decision on a venue.</summary>
/// <param name="Text">At most 500 characters; it is written to the audit trail and names nobody. What is sent back or refused the applicant reads.</param>
public sealed record VenueText([property: Required, StringLength(500)] string? Text);
