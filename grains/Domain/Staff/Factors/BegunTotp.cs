namespace HealthPass.Grains.Staff.Factors;

/// <summary>An app that is being set up.</summary>
/// <param name="Fault">Why not.</param>
/// <param name="Secret">The secret that it gets, told this once.</param>
public sealed record BegunTotp(FactorFault Fault, byte[] Secret);
