namespace HealthPass.Api.Cases;

/// <summary>A case that waits for the account.</summary>
/// <param name="CaseId">
/// Its id; of an assignment the <c>assignmentId</c>, of an appeal the <c>appealId</c>, of a correction the <c>correctionId</c>, of a document link the <c>linkId</c>, of two registrations
/// the <c>duplicateId</c>, of a withdrawal on paper the <c>withdrawalId</c>, of a venue's review or measure the <c>reviewId</c> or <c>measureId</c>, of a task the <c>dispatchId</c>.
/// </param>
/// <param name="Kind">
/// <c>assignment</c>, <c>appeal</c>, <c>correction</c>, <c>document_link</c>, <c>duplicate</c>, <c>leaving</c>, <c>staff_change</c>, <c>venue_review</c>, <c>venue_measure</c>, <c>task</c>, <c>text</c>.
/// </param>
/// <param name="Title">What it is about, in Chinese.</param>
/// <param name="State">Where it stands.</param>
/// <param name="RegionCode">The region that it belongs to.</param>
/// <param name="OpenedAt">When it was opened.</param>
/// <param name="DueAt">Until when it is to be answered, null where that is not reckoned yet.</param>
/// <param name="Overdue">Whether that time has passed.</param>
/// <param name="Actions">What the account may do with it.</param>
/// <param name="People">How many people it concerns.</param>
/// <param name="ReasonCode">The rule-book row; of a venue's review its category, of a measure which, of a task its number; empty for none.</param>
/// <param name="Maker">The account that opened it; empty where no account did.</param>
/// <param name="DocumentNumber">The document that it rests on; empty for none.</param>
public sealed record CaseItem(
    string CaseId,
    string Kind,
    string Title,
    string State,
    string RegionCode,
    string OpenedAt,
    string? DueAt,
    bool Overdue,
    IReadOnlyList<string> Actions,
    int People,
    string ReasonCode,
    string Maker,
    string DocumentNumber);
