namespace HealthPass.Api.Kiosks;

/// <summary>A new token.</summary>
/// <param name="Token">The token itself; it is told this once.</param>
/// <param name="Path">The address to open on the screen, once: the page keeps the token and takes it out of its address.</param>
/// <param name="Kiosk">Everything else about it.</param>
public sealed record KioskIssued(string Token, string Path, KioskView Kiosk);
