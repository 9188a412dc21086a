using System.ComponentModel.DataAnnotations;
using HealthPass.Api.Assignments;

namespace HealthPass.Api.Identity;

/// <summary>Two registrations that may be one person's, for those who decide on them.</summary>
/// <param name="DuplicateId">The case.</param>
/// <param name="State">Where it stands.</param>
/// <param name="SameBirth">Whether both documents hold the date of birth, and it is one; else it is not known of one of them.</param>
/// <param name="FoundAt">When they were found to have one name and one phone.</param>
/// <param name="DueAt">Until when it is to be dealt with; null once it is.</param>
/// <param name="DueEstimated">Whether that was counted through a year whose days off are not announced yet.</param>
/// <param name="Overdue">Whether that time has passed.</param>
/// <param name="RequestedBy">Who has asked for them to count as one person's.</param>
/// <param name="DecidedAt">When it was decided.</param>
/// <param name="RegionCode">The county of both homes, or the smallest region above that has both.</param>
/// <param name="History">What happened, oldest first.</param>
/// <param name="Actions">What the account may do with it now.</param>
/// <param name="Earlier">The registration that came first; null in the answer to an action, and where that person lives outside the account's region by now.</param>
/// <param name="Later">The other one, likewise.</param>
public sealed record DuplicateResponse(
    string DuplicateId,
    [property: AllowedValues("received", "merge_requested", "merging", "merged", "kept_apart")] string State,
    bool SameBirth,
    string FoundAt,
    string? DueAt,
    bool DueEstimated,
    bool Overdue,
    string? RequestedBy,
    string? DecidedAt,
    string RegionCode,
    IReadOnlyList<HistoryEvent> History,
    IReadOnlyList<string> Actions,
    RegistrationView? Earlier,
    RegistrationView? Later);
