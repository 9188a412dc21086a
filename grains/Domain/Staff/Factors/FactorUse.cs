namespace HealthPass.Grains.Staff.Factors;

/// <summary>A use of a factor.</summary>
/// <param name="Factor">The factor, as it was before.</param>
/// <param name="Step">The time step of an app's code; 0 for a passkey.</param>
/// <param name="Counter">What a passkey counts now; 0 for an app.</param>
/// <param name="Effect">The hash of what it was shown for; empty for nothing in particular.</param>
public sealed record FactorUse(StaffFactor Factor, long Step, long Counter, string Effect);
