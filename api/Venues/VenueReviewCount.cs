namespace HealthPass.Api.Venues;

/// <summary>How many reviews a region has in a state.</summary>
/// <param name="State">Where they stand.</param>
/// <param name="Reviews">How many.</param>
/// <param name="Overdue">How many of them are past their time.</param>
public sealed record VenueReviewCount(string State, int Reviews, int Overdue);
