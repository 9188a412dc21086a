namespace HealthPass.Api.Residents;

/// <summary>Who looked the resident up within half a year.</summary>
/// <param name="Items">Newest first, at most 50.</param>
public sealed record LookList(IReadOnlyList<LookView> Items);
