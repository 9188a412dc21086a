using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Keys;

/// <summary>A request for an API key.</summary>
/// <param name="Kind"><c>channel</c>, <c>gate</c> or <c>carrier</c>.</param>
/// <param name="Name">Its name, unlike that of any other in force: 1 to 32 of a–z, 0–9, dot, dash and underscore.</param>
/// <param name="Owner">Who answers for it, 1 to 100 characters.</param>
/// <param name="Channel">The channel that a channel's key speaks for; the one of its name when it is left out.</param>
/// <param name="VenueIds">The venues that a gate's key may scan at, at most 100. Either these or <paramref name="RegionCode"/>.</param>
/// <param name="RegionCode">The region whose venues a gate's key may scan at.</param>
/// <param name="RatePerSecond">Scans a second, each of a batch counted, or calls of a channel: 1 to 1,000,000.</param>
/// <param name="DocumentsPerMinute">Scans by document a minute and venue on each node; the usual number when it is left out.</param>
/// <param name="DocumentsPerDay">Scans by document a day and venue on each node; the usual number when it is left out.</param>
/// <param name="ExpiresAt">When it runs out, within 366 days; after 366 days when it is left out.</param>
public sealed record KeyRequest(
    [property: Required, AllowedValues("channel", "gate", "carrier")] string? Kind,
    [property: Required, StringLength(32)] string? Name,
    [property: Required, StringLength(100)] string? Owner,
    [property: StringLength(32)] string? Channel,
    IReadOnlyList<string>? VenueIds,
    string? RegionCode,
    int? RatePerSecond,
    int? DocumentsPerMinute,
    int? DocumentsPerDay,
    string? ExpiresAt);
