using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Assignments;

/// <summary>An assignment.</summary>
/// <param name="AssignmentId">Its id.</param>
/// <param name="Status"><c>pending</c>, <c>applying</c>, <c>applied</c>, <c>rejected</c>, <c>expired</c>, <c>reversing</c>, <c>reversed</c> or <c>reversal_requested</c>.</param>
/// <param name="ReasonCode">The rule-book row.</param>
/// <param name="DocumentId">The command document in the register; null for what was made when a number was typed.</param>
/// <param name="DocumentSha256">SHA-256 of the document's file as it was when this was made; null where there is no id.</param>
/// <param name="DocumentNumber">The command document's number.</param>
/// <param name="Evidence">Where the evidence lies.</param>
/// <param name="Authority">The office that stands for it.</param>
/// <param name="Began">From when the fact counts.</param>
/// <param name="Anchor">The event that the row's days count from.</param>
/// <param name="Until">An earlier end.</param>
/// <param name="People">How many people it names.</param>
/// <param name="Done">How many of them the present step has reached.</param>
/// <param name="Maker">Who made it.</param>
/// <param name="MakerRegionCode">For which region.</param>
/// <param name="CreatedAt">When.</param>
/// <param name="Checker">Who approved or rejected it.</param>
/// <param name="CheckedAt">When.</param>
/// <param name="DueAt">Until when a second official is to answer: one working day after its making. Null once somebody has.</param>
/// <param name="DueEstimated">Whether that was counted through a year whose days off are not announced yet.</param>
/// <param name="Overdue">Whether that time has passed without an answer.</param>
/// <param name="History">What happened, oldest first.</param>
/// <param name="Reversal">That it is to be undone, or was; null where nobody has asked for that.</param>
public sealed record AssignmentResponse(
    string AssignmentId,
    [property: AllowedValues("pending", "applying", "applied", "rejected", "expired", "reversing", "reversed", "reversal_requested")] string Status,
    string ReasonCode,
    string? DocumentId,
    string? DocumentSha256,
    string DocumentNumber,
    string Evidence,
    string Authority,
    string Began,
    string? Anchor,
    string? Until,
    int People,
    int Done,
    string Maker,
    string MakerRegionCode,
    string CreatedAt,
    string? Checker,
    string? CheckedAt,
    string? DueAt,
    bool DueEstimated,
    bool Overdue,
    IReadOnlyList<HistoryEvent> History,
    ReversalView? Reversal);
