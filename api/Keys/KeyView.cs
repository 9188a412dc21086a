using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Keys;

/// <summary>An API key, without its secret.</summary>
/// <param name="KeyId">Its id.</param>
/// <param name="Kind"><c>channel</c> or <c>gate</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Channel">The channel that it speaks for, null for gates.</param>
/// <param name="VenueIds">The venues that it names; none where it is for a region or for all.</param>
/// <param name="RegionCode">The region whose venues it is for, null where it names none.</param>
/// <param name="RatePerSecond">Scans or calls a second, 0 for no limit of its own.</param>
/// <param name="DocumentsPerMinute">Scans by document a minute and venue, 0 for the usual number.</param>
/// <param name="DocumentsPerDay">Scans by document a day and venue, 0 for the usual number.</param>
/// <param name="CreatedBy">The account that made the newest secret; empty for the first keys.</param>
/// <param name="CreatedAt">When it did; null where that is not known.</param>
/// <param name="ExpiresAt">When the key runs out, null for never.</param>
public sealed record KeyView(
    string KeyId,
    [property: AllowedValues("channel", "gate")] string Kind,
    string Name,
    string Owner,
    string? Channel,
    IReadOnlyList<string> VenueIds,
    string? RegionCode,
    int RatePerSecond,
    int DocumentsPerMinute,
    int DocumentsPerDay,
    string CreatedBy,
    string? CreatedAt,
    string? ExpiresAt);
