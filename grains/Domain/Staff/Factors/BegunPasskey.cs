namespace HealthPass.Grains.Staff.Factors;

/// <summary>A passkey that is being made or shown.</summary>
/// <param name="Fault">Why not.</param>
/// <param name="Challenge">What it has to sign.</param>
/// <param name="Credentials">The account's passkeys, in base64url: to make, none of them; to show, one of them.</param>
public sealed record BegunPasskey(FactorFault Fault, byte[] Challenge, IReadOnlyList<string> Credentials);
