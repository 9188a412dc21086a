namespace HealthPass.Api.Factors;

/// <summary>What an app needs to show codes: SHA-1, six figures, 30 seconds. It is told this once.</summary>
/// <param name="Secret">The secret in base 32, to be typed where no camera is at hand.</param>
/// <param name="Address">The address with the scheme `otpauth` that apps read from a QR code.</param>
/// <param name="Drawing">The QR code, as SVG.</param>
public sealed record TotpSetUp(string Secret, string Address, string Drawing);
