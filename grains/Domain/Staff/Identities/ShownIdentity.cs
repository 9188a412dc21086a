namespace HealthPass.Grains.Staff.Identities;

/// <summary>Who somebody is by the word of an identity provider, checked.</summary>
/// <param name="Issuer">The provider.</param>
/// <param name="Subject">The provider's own name for the person, which it gives to nobody else.</param>
/// <param name="Name">The name of an account by the claim that is set up for it; it counts at the first sign-in alone.</param>
/// <param name="SessionId">The provider's session, empty where it names none.</param>
public sealed record ShownIdentity(string Issuer, string Subject, string Name, string SessionId);
