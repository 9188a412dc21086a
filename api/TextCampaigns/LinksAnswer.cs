namespace HealthPass.Api.TextCampaigns;

/// <summary>Links for the texts that a carrier sends, each for one phone.</summary>
/// <param name="Links">The links.</param>
public sealed record LinksAnswer(IReadOnlyList<string> Links);
