namespace HealthPass.Api.GateSessions;

/// <summary>A gate page that is signed in.</summary>
/// <param name="Name">The name of the key.</param>
/// <param name="Venues">The venues that the key is for, a hundred at most; in the demo some to try. Empty where it is for a region or for all.</param>
/// <param name="RegionCode">The region whose venues the key is for, null where it names none.</param>
/// <param name="RegionName">That region's name.</param>
/// <param name="ExpiresAt">Until when the page stays signed in without being opened.</param>
/// <param name="Now">The server's time.</param>
public sealed record GateSessionView(string Name, IReadOnlyList<GateVenueView> Venues, string? RegionCode, string? RegionName, string ExpiresAt, string Now);
