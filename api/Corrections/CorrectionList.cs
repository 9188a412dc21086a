namespace HealthPass.Api.Corrections;

/// <summary>A person's corrections that officials decide on.</summary>
/// <param name="Items">Newest first, at most 20.</param>
public sealed record CorrectionList(IReadOnlyList<CorrectionItem> Items);
