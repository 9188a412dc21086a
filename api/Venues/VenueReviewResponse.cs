using System.ComponentModel.DataAnnotations;
using HealthPass.Api.Assignments;

namespace HealthPass.Api.Venues;

/// <summary>A review of a venue.</summary>
/// <param name="ReviewId">Its id.</param>
/// <param name="VenueId">The venue: its code is good once the review is through.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Level">The level that it lies with, null for none.</param>
/// <param name="Steps">The levels that it goes through.</param>
/// <param name="StepsReason">Why those, in Chinese.</param>
/// <param name="StepsReasonEn">Why those, in plain English.</param>
/// <param name="DeskCode">The region whose officials are asked; higher than its level once it is overdue.</param>
/// <param name="DeskName">The region's name.</param>
/// <param name="Applicant">The account or channel that asks.</param>
/// <param name="ByChannel">Whether it is a channel.</param>
/// <param name="Asked">What is asked for.</param>
/// <param name="Before">What is registered, where a venue is changed; it stays in force until then. Null for a new one.</param>
/// <param name="RegionName">The name of the venue's region.</param>
/// <param name="CategoryName">The category in Chinese.</param>
/// <param name="Reason">Why an authority asks in the owner's place; null for the owner.</param>
/// <param name="OpenedAt">When it was opened.</param>
/// <param name="DueAt">Until when the level is to check it, or the applicant to mend it; null once it is over.</param>
/// <param name="DueEstimated">Whether that was counted through a year whose days off are not announced yet.</param>
/// <param name="Overdue">Whether that time has passed.</param>
/// <param name="Answer">Why it was sent back or refused, null for neither.</param>
/// <param name="History">What happened, oldest first.</param>
/// <param name="Actions">What the caller may do with it now.</param>
/// <param name="Twins">Venues that may be the same place, nearest first, at most 10.</param>
public sealed record VenueReviewResponse(
    string ReviewId,
    string VenueId,
    [property: AllowedValues("draft", "village_review", "township_review", "county_review", "upper_review", "returned", "approving", "approved", "closing", "closed")] string State,
    string? Level,
    IReadOnlyList<string> Steps,
    string StepsReason,
    string StepsReasonEn,
    string DeskCode,
    string DeskName,
    string Applicant,
    bool ByChannel,
    VenueContent Asked,
    VenueContent? Before,
    string RegionName,
    string CategoryName,
    string? Reason,
    string OpenedAt,
    string? DueAt,
    bool DueEstimated,
    bool Overdue,
    string? Answer,
    IReadOnlyList<HistoryEvent> History,
    IReadOnlyList<string> Actions,
    IReadOnlyList<VenueTwinView> Twins);
