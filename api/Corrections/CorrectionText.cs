using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Corrections;

/// <summary>What an official says to a correction.</summary>
/// <param name="Text">At most 500 characters; it is written to the audit trail and names nobody. Of one that is declined the person reads it.</param>
public sealed record CorrectionText([property: Required, StringLength(500)] string? Text);
