namespace HealthPass.Api.Volunteers;

/// <summary>What volunteers did in a county on a day.</summary>
/// <param name="Date">The day.</param>
/// <param name="RegionCode">The county.</param>
/// <param name="RegionName">Its name.</param>
/// <param name="Helps">What was counted.</param>
public sealed record HelpDay(string Date, string RegionCode, string RegionName, HelpCounts Helps);
