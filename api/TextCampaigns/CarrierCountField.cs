namespace HealthPass.Api.TextCampaigns;

/// <summary>What a carrier counted in a city in an hour.</summary>
/// <param name="RegionCode">The city or county.</param>
/// <param name="Hour">When the hour begins, RFC 3339, a full hour.</param>
/// <param name="Submitted">Texts that were sent.</param>
/// <param name="Delivered">Of those, on the phone.</param>
/// <param name="Failed">Of those, not and never.</param>
public sealed record CarrierCountField(string? RegionCode, string? Hour, long Submitted, long Delivered, long Failed);
