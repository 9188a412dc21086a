namespace HealthPass.Grains.Staff.Identities;

/// <summary>Whose account a person of an identity provider's is.</summary>
/// <param name="Issuer">The provider.</param>
/// <param name="Subject">The provider's own name for the person.</param>
/// <param name="UserName">The account.</param>
/// <param name="BoundAt">Unix seconds.</param>
/// <param name="Seal">Made by <see cref="IdentitySealer"/>: a row that somebody put there or moved is none.</param>
public sealed record BoundIdentity(string Issuer, string Subject, string UserName, long BoundAt, ReadOnlyMemory<byte> Seal);
