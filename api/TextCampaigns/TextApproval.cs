using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.TextCampaigns;

/// <summary>An approval.</summary>
/// <param name="Effect">What was shown: <c>effect</c> of the campaign.</param>
public sealed record TextApproval([property: Required, StringLength(64)] string? Effect);
