namespace HealthPass.Api.Keys;

/// <summary>A request for a new secret.</summary>
/// <param name="OverlapMinutes">How long the old one stays beside it, 0 to 43,200; a day when it is left out.</param>
public sealed record KeyRotation(int? OverlapMinutes);
