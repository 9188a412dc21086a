namespace HealthPass.Api.Bundles;

/// <summary>Printed codes that ended before their time, of one day on which they would have run out by themselves.</summary>
/// <param name="Until">The day; when it is past, the codes' own dates refuse them.</param>
/// <param name="Codes">The first 8 bytes of each code's number, in order and side by side, base64url.</param>
public sealed record BundleEndings(string Until, string Codes);
