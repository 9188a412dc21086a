namespace HealthPass.Grains.Staff;

/// <summary>An API key that is asked for.</summary>
/// <param name="Kind"><c>channel</c>, <c>gate</c> or <c>carrier</c>.</param>
/// <param name="Name">Its name, unlike that of any other in force.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Channel">The channel that a channel's key speaks for; null for the one of its name.</param>
/// <param name="VenueIds">The venues that a gate's key may scan at, null where it is for a region.</param>
/// <param name="RegionCode">The region whose venues a gate's key may scan at, null where it is for venues.</param>
/// <param name="RatePerSecond">Scans a second, or calls.</param>
/// <param name="DocumentsPerMinute">Scans by document a minute and venue, 0 for the usual number.</param>
/// <param name="DocumentsPerDay">Scans by document a day and venue, 0 for the usual number.</param>
/// <param name="ExpiresAt">When it runs out, null for as late as may be.</param>
public sealed record ApiKeyDraft(
    string Kind,
    string Name,
    string Owner,
    string? Channel,
    IReadOnlyList<string>? VenueIds,
    string? RegionCode,
    int RatePerSecond,
    int DocumentsPerMinute,
    int DocumentsPerDay,
    DateTimeOffset? ExpiresAt);
