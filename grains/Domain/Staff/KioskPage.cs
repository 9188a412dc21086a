namespace HealthPass.Grains.Staff;

/// <summary>A page of the tokens in force.</summary>
/// <param name="Kiosks">Newest first.</param>
/// <param name="Next">Asks for the following page; null on the last.</param>
public sealed record KioskPage(IReadOnlyList<Kiosk> Kiosks, string? Next);
