namespace HealthPass.Grains.Staff.Factors;

/// <summary>What a passkey is checked with.</summary>
/// <param name="CredentialId">Its id.</param>
/// <param name="PublicKey">Its public key, in COSE's form.</param>
/// <param name="Counter">How often it has signed, as it says.</param>
public sealed record PasskeyKey(ReadOnlyMemory<byte> CredentialId, ReadOnlyMemory<byte> PublicKey, long Counter);
