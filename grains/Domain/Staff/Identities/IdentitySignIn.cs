using HealthPass.Grains.Staff.Sessions;
using HealthPass.Grains.Staff.SignIn;

namespace HealthPass.Grains.Staff.Identities;

/// <summary>What came of a sign-in by a provider's word.</summary>
/// <param name="Fault">Why there is no session.</param>
/// <param name="Account">The account.</param>
/// <param name="Session">Its session.</param>
public sealed record IdentitySignIn(SignInFault Fault, StaffAccount? Account, StaffSession? Session);
