namespace HealthPass.Grains.Staff.Accounts;

/// <summary>The answer to what was asked of a change of rights.</summary>
/// <param name="Fault">Why it was refused.</param>
/// <param name="Change">The change afterwards, null where there is none.</param>
[GenerateSerializer, Immutable, Alias("staff-change-result")]
public sealed record StaffChangeResult([property: Id(0)] StaffFault Fault, [property: Id(1)] StaffChangeView? Change);
