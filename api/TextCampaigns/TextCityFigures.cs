namespace HealthPass.Api.TextCampaigns;

/// <summary>What came of a campaign in a city. A receipt that never came is unknown, and not a delivery.</summary>
/// <param name="RegionCode">The city or county.</param>
/// <param name="RegionName">Its name.</param>
/// <param name="Queued">Messages that wait.</param>
/// <param name="Submitted">Messages that were handed over.</param>
/// <param name="Delivered">Of those, on the phone.</param>
/// <param name="Failed">Of those, not and never.</param>
/// <param name="Unknown">Of those, nobody knows.</param>
/// <param name="Held">Phones held out now.</param>
/// <param name="Opened">Links that were opened.</param>
/// <param name="Applied">Phones or links of which somebody was registered afterwards.</param>
public sealed record TextCityFigures(string RegionCode, string RegionName, long Queued, long Submitted, long Delivered, long Failed, long Unknown, long Held, long Opened, long Applied);
