namespace HealthPass.Grains.Staff.Factors;

/// <summary>What a browser answers when a passkey is shown.</summary>
/// <param name="CredentialId">The passkey's id.</param>
/// <param name="ClientData">What the browser has seen, as JSON.</param>
/// <param name="AuthenticatorData">What the passkey says of the place, the person and its count.</param>
/// <param name="Signature">Over both.</param>
public sealed record PasskeyAssertion(
    ReadOnlyMemory<byte> CredentialId, ReadOnlyMemory<byte> ClientData, ReadOnlyMemory<byte> AuthenticatorData, ReadOnlyMemory<byte> Signature);
