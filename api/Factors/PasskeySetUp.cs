namespace HealthPass.Api.Factors;

/// <summary>What a browser needs to have a passkey made. Bytes are base64url.</summary>
/// <param name="Challenge">What the passkey has to sign; good once, for two minutes and in this session.</param>
/// <param name="RelyingPartyId">The host name that it is bound to.</param>
/// <param name="RelyingPartyName">What the browser calls the system.</param>
/// <param name="UserHandle">What the passkey knows the account by.</param>
/// <param name="UserName">The account.</param>
/// <param name="Algorithms">COSE numbers of the algorithms that are taken.</param>
/// <param name="Exclude">Ids of the passkeys that the account has.</param>
/// <param name="TimeoutSeconds">How long the answer is awaited.</param>
public sealed record PasskeySetUp(
    string Challenge, string RelyingPartyId, string RelyingPartyName, string UserHandle, string UserName, IReadOnlyList<int> Algorithms, IReadOnlyList<string> Exclude,
    int TimeoutSeconds);
