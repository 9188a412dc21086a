namespace HealthPass.Api.Appeals;

/// <summary>What an agent tells a caller whose appeal was taken down.</summary>
/// <param name="AppealId">Its id.</param>
/// <param name="ReasonCode">The rule-book row of the fact that it is against.</param>
/// <param name="RegionCode">The region whose officials answer.</param>
/// <param name="RegionName">Its name.</param>
/// <param name="DueAt">Until when they are to.</param>
public sealed record AppealReceipt(string AppealId, string ReasonCode, string RegionCode, string RegionName, string? DueAt);
