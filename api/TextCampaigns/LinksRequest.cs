namespace HealthPass.Api.TextCampaigns;

/// <summary>Links that are asked for.</summary>
/// <param name="Count">How many, 1 to 10,000.</param>
public sealed record LinksRequest(int Count);
