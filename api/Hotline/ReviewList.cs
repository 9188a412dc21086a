namespace HealthPass.Api.Hotline;

/// <summary>Lookups that somebody is to look at.</summary>
/// <param name="Reviews">Newest first, a hundred at most.</param>
/// <param name="Next">What to pass as <c>after</c> for those that follow; null when there are none.</param>
public sealed record ReviewList(IReadOnlyList<ReviewView> Reviews, string? Next);
