namespace HealthPass.Grains.Staff.Factors;

/// <summary>Where passkeys are made and shown. A browser signs both, so that a page of another name gets nothing that counts here.</summary>
/// <param name="RelyingParty">The name that a passkey is bound to: a host name.</param>
/// <param name="Origins">Scheme, host and port of the pages that may ask for it.</param>
public sealed record PasskeyPlace(string RelyingParty, IReadOnlySet<string> Origins);
