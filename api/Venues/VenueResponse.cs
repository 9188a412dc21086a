using System.ComponentModel.DataAnnotations;
using HealthPass.Api.Regions;

namespace HealthPass.Api.Venues;

/// <summary>A venue.</summary>
/// <param name="VenueId">13 characters; the venue code on the poster.</param>
/// <param name="Name">Its name.</param>
/// <param name="Category">Its category.</param>
/// <param name="CategoryName">The category in Chinese.</param>
/// <param name="RegionCode">Its region.</param>
/// <param name="RegionName">The region's name.</param>
/// <param name="Address">Its address, null if not given.</param>
/// <param name="CreditCode">Code of the organisation behind it, null if not given.</param>
/// <param name="EntryRule">The rule in force.</param>
/// <param name="OwnRule">Whether the rule is the venue's own.</param>
/// <param name="RegisteredAt">When it was registered.</param>
/// <param name="ScansToday">Scans of today by verdict.</param>
/// <param name="EntryRuleReason">Why venues of the category have this rule, in Chinese; null where the rule is the venue's own.</param>
/// <param name="EntryRuleReasonEn">The reason in plain English.</param>
/// <param name="State">Whether its code is good: <c>in_use</c>, or not yet, not for now, not any more.</param>
/// <param name="Reviewed">Whether an authority stands behind it, and not a channel alone.</param>
/// <param name="StateReason">Why it is suspended or ended, to venue administrators of its region; null else.</param>
/// <param name="ReviewId">The last review that was begun, null for none.</param>
/// <param name="MeasureId">The last measure that was asked for, null for none.</param>
/// <param name="OwnRuleReason">Why it has a rule of its own, null where it has none or none was given.</param>
/// <param name="Capacity">How many people may be in it at a time, null where nobody has said.</param>
/// <param name="Keeper">The account that looks after it, to venue administrators of its region; null else, and for none.</param>
public sealed record VenueResponse(
    string VenueId,
    string Name,
    string Category,
    string CategoryName,
    string RegionCode,
    string RegionName,
    string? Address,
    string? CreditCode,
    EntryRuleField EntryRule,
    bool OwnRule,
    string RegisteredAt,
    VerdictCounts ScansToday,
    string? EntryRuleReason,
    string? EntryRuleReasonEn,
    [property: AllowedValues("in_use", "in_review", "suspended", "ended")] string State,
    bool Reviewed,
    string? StateReason,
    string? ReviewId,
    string? MeasureId,
    string? OwnRuleReason,
    int? Capacity,
    string? Keeper);
