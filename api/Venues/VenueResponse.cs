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
    string? EntryRuleReasonEn);
