namespace HealthPass.Api.TextCampaigns;

/// <summary>A phone that arrived, or roams here.</summary>
/// <param name="Phone">Its pseudonym, 32 hexadecimal digits.</param>
/// <param name="RegionCode">The city or county where it is.</param>
public sealed record ArrivalField(string? Phone, string? RegionCode);
