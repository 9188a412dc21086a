namespace HealthPass.Api.Factors;

/// <summary>What a browser needs to have a passkey shown. Bytes are base64url.</summary>
/// <param name="Challenge">What the passkey has to sign; good once, for two minutes and in this session. For an approval its last 32 bytes are the effect.</param>
/// <param name="RelyingPartyId">The host name that it is bound to.</param>
/// <param name="Credentials">Ids of the account's passkeys.</param>
/// <param name="TimeoutSeconds">How long the answer is awaited.</param>
public sealed record PasskeyChallenge(string Challenge, string RelyingPartyId, IReadOnlyList<string> Credentials, int TimeoutSeconds);
