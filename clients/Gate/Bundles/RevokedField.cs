namespace HealthPass.Gate.Bundles;

/// <summary>Printed codes that were ended and would have run out on one day.</summary>
/// <param name="Until">The day, in the province.</param>
/// <param name="Codes">The first eight bytes of their numbers, side by side, base64url.</param>
internal sealed record RevokedField(DateOnly Until, string Codes);
