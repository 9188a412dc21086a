using System.ComponentModel.DataAnnotations;
using HealthPass.Api.Assignments;

namespace HealthPass.Api.Appeals;

/// <summary>An appeal, for those who answer it.</summary>
/// <param name="AppealId">Its id.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Way">Who brought it: the person, a channel, or an agent of 12345.</param>
/// <param name="OpenedBy">The channel or the agent's account; null for the person.</param>
/// <param name="CallId">The call in the hotline's own system; null where it came otherwise.</param>
/// <param name="OpenedAt">When.</param>
/// <param name="DueAt">Until when it is to be answered; null once it is.</param>
/// <param name="DueEstimated">Whether that was counted through a year whose days off are not announced yet.</param>
/// <param name="Overdue">Whether that time has passed without an answer.</param>
/// <param name="RegionCode">The region whose officials answer.</param>
/// <param name="Text">What is objected, in the person's words.</param>
/// <param name="Colour">The colour that it is against.</param>
/// <param name="ReasonCode">The rule-book row of the fact.</param>
/// <param name="Reason">What that row says, in Chinese.</param>
/// <param name="ReasonEn">What that row says, in English.</param>
/// <param name="Began">From when the fact counts.</param>
/// <param name="AssignmentId">The assignment that the fact came by; null for none.</param>
/// <param name="DocumentId">The command document in the register; null for none.</param>
/// <param name="DocumentSha256">SHA-256 of its file; null for none.</param>
/// <param name="DocumentNumber">The number of the command document; null for none.</param>
/// <param name="Authority">The office that stands for the fact; null where none is named.</param>
/// <param name="Evidence">Where the evidence lies; null where the fact came by no assignment.</param>
/// <param name="Answer">What an official says to it; the person reads it once it is decided.</param>
/// <param name="AnsweredAt">When it was decided.</param>
/// <param name="UpheldBy">Who has asked for it to be upheld.</param>
/// <param name="History">What happened, oldest first.</param>
/// <param name="Actions">What the account may do with it now.</param>
/// <param name="Effect">What upholding it would do now; null where nothing can be upheld.</param>
/// <param name="Person">Whose it is, masked; null in the answer to an action, and where the person lives outside the account's region by now.</param>
public sealed record AppealResponse(
    string AppealId,
    [property: AllowedValues("received", "accepted", "upholding_requested", "upholding", "upheld", "declined", "withdrawn")] string State,
    [property: AllowedValues("resident", "channel", "hotline")] string Way,
    string? OpenedBy,
    string? CallId,
    string OpenedAt,
    string? DueAt,
    bool DueEstimated,
    bool Overdue,
    string RegionCode,
    string Text,
    [property: AllowedValues("green", "yellow", "red", "none")] string Colour,
    string ReasonCode,
    string Reason,
    string ReasonEn,
    string Began,
    string? AssignmentId,
    string? DocumentId,
    string? DocumentSha256,
    string? DocumentNumber,
    string? Authority,
    string? Evidence,
    string? Answer,
    string? AnsweredAt,
    string? UpheldBy,
    IReadOnlyList<HistoryEvent> History,
    IReadOnlyList<string> Actions,
    AppealEffectView? Effect,
    AssignedPersonView? Person);
