using System.ComponentModel.DataAnnotations;
using HealthPass.Api.Assignments;

namespace HealthPass.Api.Identity;

/// <summary>A document link, for those who decide on it.</summary>
/// <param name="LinkId">Its id.</param>
/// <param name="State">Where it stands; <c>not_done</c> where the document had become somebody else's when it was approved, or the person has eight already.</param>
/// <param name="Way"><c>link</c> or <c>unlink</c>.</param>
/// <param name="DocumentType">What the further document is.</param>
/// <param name="Country">Who issued a passport, null where that was not said.</param>
/// <param name="MaskedDocument">First and last two characters of its number.</param>
/// <param name="Paper">What was seen of it.</param>
/// <param name="Note">What was checked.</param>
/// <param name="AskedBy">Who asked.</param>
/// <param name="AskedAt">When.</param>
/// <param name="DueAt">Until when it is to be decided; null once it is.</param>
/// <param name="DueEstimated">Whether that was counted through a year whose days off are not announced yet.</param>
/// <param name="Overdue">Whether that time has passed.</param>
/// <param name="DecidedAt">When it was decided.</param>
/// <param name="RegionCode">The county whose officials decide.</param>
/// <param name="History">What happened, oldest first.</param>
/// <param name="Actions">What the account may do with it now.</param>
/// <param name="Person">Whose it is, masked; null in the answer to an action, and where the person lives outside the account's region by now.</param>
public sealed record LinkResponse(
    string LinkId,
    [property: AllowedValues("link_requested", "linking", "done", "not_done", "refused", "lapsed")] string State,
    [property: AllowedValues("link", "unlink")] string Way,
    string DocumentType,
    string? Country,
    string MaskedDocument,
    [property: AllowedValues("original", "certified_copy", "authority_notice")] string Paper,
    string Note,
    string AskedBy,
    string AskedAt,
    string? DueAt,
    bool DueEstimated,
    bool Overdue,
    string? DecidedAt,
    string RegionCode,
    IReadOnlyList<HistoryEvent> History,
    IReadOnlyList<string> Actions,
    AssignedPersonView? Person);
