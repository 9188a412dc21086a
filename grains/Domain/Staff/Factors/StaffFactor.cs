namespace HealthPass.Grains.Staff.Factors;

/// <summary>A second factor of an account.</summary>
/// <param name="FactorId">Names it.</param>
/// <param name="UserName">Whose.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Name">What the owner calls it.</param>
/// <param name="CreatedAt">Unix seconds.</param>
/// <param name="LastUsedAt">Unix seconds.</param>
/// <param name="Secret">The secret of an app or the public key of a passkey, sealed for this account and factor.</param>
/// <param name="CredentialId">The id of a passkey in base64url; empty for an app.</param>
/// <param name="Counter">How often a passkey has signed, as it says; 0 for one that does not count, and for an app.</param>
public sealed record StaffFactor(
    Guid FactorId, string UserName, FactorKind Kind, string Name, long CreatedAt, long LastUsedAt, ReadOnlyMemory<byte> Secret, string CredentialId, long Counter);
