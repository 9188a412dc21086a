using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Hotline;

/// <summary>What came of looking at a lookup.</summary>
/// <param name="Finding"><c>explained</c> or <c>misuse</c>.</param>
/// <param name="Note">In words, at most 200 characters; without document numbers and phones, as it stays in the audit trail.</param>
public sealed record FindingRequest(
    [property: Required, StringLength(20), AllowedValues("explained", "misuse")] string? Finding, [property: Required, StringLength(200)] string? Note);
