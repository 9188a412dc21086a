using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.TextCampaigns;

/// <summary>What is said with it.</summary>
/// <param name="Text">At most 500 characters; it is in the history and the audit trail, and names nobody.</param>
public sealed record TextNote([property: Required, StringLength(500)] string? Text);
