using System.ComponentModel.DataAnnotations;
using HealthPass.Api.Assignments;

namespace HealthPass.Api.Leaving;

/// <summary>A withdrawal, for those who decide on it.</summary>
/// <param name="WithdrawalId">Its id.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Way">How it came.</param>
/// <param name="OpenedBy">The channel, or the account that took the paper; null for the person.</param>
/// <param name="OpenedAt">When.</param>
/// <param name="DueAt">Until when it is to be dealt with; null once it is.</param>
/// <param name="DueEstimated">Whether that was counted through a year whose days off are not announced yet.</param>
/// <param name="Overdue">Whether that time has passed.</param>
/// <param name="RegionCode">The county whose officials decide.</param>
/// <param name="History">What happened, oldest first.</param>
/// <param name="Actions">What the account may do with it now.</param>
/// <param name="Person">Whose it is, masked; null in the answer to an action, once the registration has ended, and where the person lives outside the account's region by now.</param>
public sealed record LeavingResponse(
    string WithdrawalId,
    [property: AllowedValues("leaving_requested", "leaving", "left", "refused")] string State,
    [property: AllowedValues("resident", "channel", "paper")] string Way,
    string? OpenedBy,
    string OpenedAt,
    string? DueAt,
    bool DueEstimated,
    bool Overdue,
    string RegionCode,
    IReadOnlyList<HistoryEvent> History,
    IReadOnlyList<string> Actions,
    AssignedPersonView? Person);
