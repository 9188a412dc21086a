namespace HealthPass.Api.Appeals;

/// <summary>A person's appeals.</summary>
/// <param name="Items">Newest first, at most 20.</param>
public sealed record AppealList(IReadOnlyList<AppealItem> Items);
