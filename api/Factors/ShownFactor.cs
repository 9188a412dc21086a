namespace HealthPass.Api.Factors;

/// <summary>A factor that is shown: a code, or the answer of a passkey. Bytes are base64url.</summary>
/// <param name="Code">The six figures of an app.</param>
/// <param name="CredentialId">A passkey's id.</param>
/// <param name="ClientData">`clientDataJSON` of the browser's answer.</param>
/// <param name="AuthenticatorData">`authenticatorData` of the browser's answer.</param>
/// <param name="Signature">`signature` of the browser's answer.</param>
public sealed record ShownFactor(string? Code, string? CredentialId, string? ClientData, string? AuthenticatorData, string? Signature);
