using System.ComponentModel.DataAnnotations;
using HealthPass.Api.Assignments;

namespace HealthPass.Api.Corrections;

/// <summary>A correction, for those who decide on it.</summary>
/// <param name="CorrectionId">Its id.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Way">Who brought it: the person, a channel, or an agent of 12345.</param>
/// <param name="OpenedBy">The channel or the agent's account; null for the person.</param>
/// <param name="CallId">The call in the hotline's own system; null where it came otherwise.</param>
/// <param name="OpenedAt">When.</param>
/// <param name="DueAt">Until when it is to be dealt with; null once it is.</param>
/// <param name="DueEstimated">Whether that was counted through a year whose days off are not announced yet.</param>
/// <param name="Overdue">Whether that time has passed.</param>
/// <param name="RegionCode">The county whose officials decide.</param>
/// <param name="Fields">What it is about: <c>name</c>, <c>phone</c>, <c>region</c>.</param>
/// <param name="Answer">Why it was declined, null else.</param>
/// <param name="AnsweredAt">When it was decided.</param>
/// <param name="RequestedBy">Who has asked for a second official.</param>
/// <param name="History">What happened, oldest first.</param>
/// <param name="Actions">What the account may do with it now.</param>
/// <param name="Changes">What is asked for beside what is, masked; empty in the answer to an action.</param>
/// <param name="Person">Whose it is, masked; null in the answer to an action, and where the person lives outside the account's region by now.</param>
public sealed record CorrectionResponse(
    string CorrectionId,
    [property: AllowedValues("received", "accepted", "correction_requested", "correcting", "done", "declined", "withdrawn")] string State,
    [property: AllowedValues("resident", "channel", "hotline")] string Way,
    string? OpenedBy,
    string? CallId,
    string OpenedAt,
    string? DueAt,
    bool DueEstimated,
    bool Overdue,
    string RegionCode,
    IReadOnlyList<string> Fields,
    string? Answer,
    string? AnsweredAt,
    string? RequestedBy,
    IReadOnlyList<HistoryEvent> History,
    IReadOnlyList<string> Actions,
    IReadOnlyList<CorrectionChange> Changes,
    AssignedPersonView? Person);
