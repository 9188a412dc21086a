namespace HealthPass.Grains.Staff.SignIn;

/// <summary>What came of a sign-in.</summary>
/// <param name="Fault">Why it failed.</param>
/// <param name="Account">The account, where it did not.</param>
public sealed record SignInResult(SignInFault Fault, StaffAccount? Account = null);
