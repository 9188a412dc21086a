using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Appeals;

/// <summary>What an official says to an appeal.</summary>
/// <param name="Text">At most 500 characters; the person reads it, and it is written to the audit trail: it names nobody.</param>
public sealed record AppealAnswerRequest([property: Required, StringLength(500)] string? Text);
