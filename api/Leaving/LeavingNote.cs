using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Leaving;

/// <summary>Why a withdrawal on paper is refused.</summary>
/// <param name="Text">At most 500 characters; it is written to the audit trail and names nobody.</param>
public sealed record LeavingNote([property: Required, StringLength(500)] string? Text);
