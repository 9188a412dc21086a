namespace HealthPass.Grains.Staff;

/// <summary>What came of asking for a screen's token.</summary>
/// <param name="Fault">Why there is none.</param>
/// <param name="Token">The token, which is told this once; null where there is none.</param>
/// <param name="Kiosk">What is kept of it.</param>
public sealed record KioskIssue(KioskFault Fault, string? Token, Kiosk? Kiosk);
