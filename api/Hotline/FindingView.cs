using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Hotline;

/// <summary>What came of looking at a lookup.</summary>
/// <param name="Finding"><c>explained</c> or <c>misuse</c>.</param>
/// <param name="Note">In words.</param>
/// <param name="By">The account of whoever looked at it.</param>
/// <param name="At">When.</param>
public sealed record FindingView([property: AllowedValues("explained", "misuse")] string Finding, string Note, string By, string At);
