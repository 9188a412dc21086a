namespace HealthPass.Grains.Staff.Factors;

/// <summary>What came of setting up or showing a factor.</summary>
/// <param name="Fault">Why not.</param>
/// <param name="Factor">The factor, null where there is a fault.</param>
public sealed record FactorResult(FactorFault Fault, StaffFactor? Factor);
