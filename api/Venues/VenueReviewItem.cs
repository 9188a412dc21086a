namespace HealthPass.Api.Venues;

/// <summary>A review in a list.</summary>
/// <param name="ReviewId">Its id.</param>
/// <param name="Title">What it is about, in Chinese.</param>
/// <param name="Category">The venue's category.</param>
/// <param name="State">Where it stands.</param>
/// <param name="RegionCode">The venue's region.</param>
/// <param name="RegionName">The region's name.</param>
/// <param name="OpenedAt">When it was opened.</param>
/// <param name="DueAt">Until when it is to be dealt with; null once it is over.</param>
/// <param name="Overdue">Whether that time has passed.</param>
/// <param name="Applicant">The account that asks; empty for a channel.</param>
public sealed record VenueReviewItem(
    string ReviewId, string Title, string Category, string State, string RegionCode, string RegionName, string OpenedAt, string? DueAt, bool Overdue, string Applicant);
