namespace HealthPass.Grains.Staff;

/// <summary>What came of a sign-in.</summary>
/// <param name="Fault">Why it failed.</param>
/// <param name="Account">The account, where it did not.</param>
/// <param name="LockedFor">Seconds after which a locked account takes passwords again, at least one.</param>
public sealed record SignInResult(SignInFault Fault, StaffAccount? Account = null, int LockedFor = 0);
