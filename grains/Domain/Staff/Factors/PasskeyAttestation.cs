namespace HealthPass.Grains.Staff.Factors;

/// <summary>What a browser answers when a passkey is made.</summary>
/// <param name="CredentialId">The passkey's id.</param>
/// <param name="ClientData">What the browser has seen, as JSON.</param>
/// <param name="Attestation">The passkey's public key and what it says of itself.</param>
public sealed record PasskeyAttestation(ReadOnlyMemory<byte> CredentialId, ReadOnlyMemory<byte> ClientData, ReadOnlyMemory<byte> Attestation);
