using System.ComponentModel.DataAnnotations;
using HealthPass.Api.Assignments;

namespace HealthPass.Api.Venues;

/// <summary>A measure against a venue.</summary>
/// <param name="MeasureId">Its id.</param>
/// <param name="VenueId">The venue.</param>
/// <param name="Name">The venue's name when it was asked for.</param>
/// <param name="RegionCode">The venue's region.</param>
/// <param name="RegionName">The region's name.</param>
/// <param name="Measure">What is to be done.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Reason">Why.</param>
/// <param name="RequestedBy">The account that asks.</param>
/// <param name="OpenedAt">When it was asked for.</param>
/// <param name="DueAt">Until when it is to be decided; null once it is.</param>
/// <param name="DueEstimated">Whether that was counted through a year whose days off are not announced yet.</param>
/// <param name="Overdue">Whether that time has passed.</param>
/// <param name="History">What happened, oldest first.</param>
/// <param name="Actions">What the account may do with it now.</param>
public sealed record VenueMeasureResponse(
    string MeasureId,
    string VenueId,
    string Name,
    string RegionCode,
    string RegionName,
    [property: AllowedValues("suspend", "resume", "end")] string Measure,
    [property: AllowedValues("measure_requested", "carrying_out", "done", "refused", "expired")] string State,
    string Reason,
    string RequestedBy,
    string OpenedAt,
    string? DueAt,
    bool DueEstimated,
    bool Overdue,
    IReadOnlyList<HistoryEvent> History,
    IReadOnlyList<string> Actions);
