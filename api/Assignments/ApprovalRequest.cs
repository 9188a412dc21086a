using HealthPass.Api.Endpoints;

namespace HealthPass.Api.Assignments;

/// <summary>That a second official approves what was previewed, and nothing else.</summary>
/// <param name="Effect">The <c>effect</c> of the preview that the official has seen: 64 hexadecimal digits.</param>
public sealed record ApprovalRequest([property: Needed] string? Effect);
