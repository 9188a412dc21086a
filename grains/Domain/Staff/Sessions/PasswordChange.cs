using HealthPass.Grains.Staff.Passwords;

namespace HealthPass.Grains.Staff.Sessions;

/// <summary>What came of changing a password.</summary>
/// <param name="Holds">Whether the old one was right.</param>
/// <param name="Fault">Why the new one is not taken.</param>
public readonly record struct PasswordChange(bool Holds, PasswordFault Fault);
