namespace HealthPass.Grains.Staff.Accounts;

/// <summary>What came of asking for rights or of granting them.</summary>
/// <param name="Fault">Why not.</param>
/// <param name="Change">The request afterwards.</param>
/// <param name="PasswordPart">Half of a new first password, which is told this once; null where there is none.</param>
public sealed record StaffAnswer(StaffFault Fault, StaffChangeView? Change, string? PasswordPart);
