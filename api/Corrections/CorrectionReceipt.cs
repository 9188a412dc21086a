namespace HealthPass.Api.Corrections;

/// <summary>What an agent tells a caller whose correction was taken down.</summary>
/// <param name="CorrectionId">Its id.</param>
/// <param name="RegionCode">The county whose officials decide.</param>
/// <param name="RegionName">Its name.</param>
/// <param name="DueAt">Until when they are to.</param>
public sealed record CorrectionReceipt(string CorrectionId, string RegionCode, string RegionName, string? DueAt);
