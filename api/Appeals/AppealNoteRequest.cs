using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Appeals;

/// <summary>What a second official says to the first.</summary>
/// <param name="Text">At most 500 characters; it is written to the audit trail and names nobody.</param>
public sealed record AppealNoteRequest([property: Required, StringLength(500)] string? Text);
