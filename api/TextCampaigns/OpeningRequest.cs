using HealthPass.Api.Endpoints;

namespace HealthPass.Api.TextCampaigns;

/// <summary>That the link of a text was opened.</summary>
/// <param name="Link">Its token.</param>
public sealed record OpeningRequest([property: Needed] string? Link);
