namespace HealthPass.Grains.Staff.SignIn;

/// <summary>Somebody signs in.</summary>
/// <param name="UserName">The account, in any case.</param>
/// <param name="Password">The password.</param>
/// <param name="Source">The network that the call comes from.</param>
/// <param name="Device">The device that has signed in to this account before, by what it was given then; null for one that shows nothing.</param>
public sealed record SignInAttempt(string UserName, string Password, string Source, string? Device = null);
