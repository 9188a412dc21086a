using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Venues.Presence;

/// <summary>Who looks after a venue.</summary>
/// <param name="Account">An account with the role <c>venue_keeper</c> whose region the venue lies in; null takes it out of anybody's hands.</param>
public sealed record KeeperRequest([property: StringLength(64)] string? Account);
