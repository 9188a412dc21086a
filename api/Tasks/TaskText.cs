using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Tasks;

/// <summary>What is said with it.</summary>
/// <param name="Text">At most 500 characters; it is in the history and the audit trail, and names nobody.</param>
public sealed record TaskText([property: Required, StringLength(500)] string? Text);
