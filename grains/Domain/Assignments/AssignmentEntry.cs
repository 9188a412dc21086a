using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Assignments;

/// <summary>An assignment's row in the list of assignments. The people it names are in its grain alone.</summary>
/// <param name="AssignmentId">The assignment.</param>
/// <param name="State">Wire name of its state.</param>
/// <param name="Region">The region that its maker acted for.</param>
/// <param name="ReasonCode">The rule-book code it adds.</param>
/// <param name="DocumentNumber">The command document it rests on.</param>
/// <param name="People">How many people it names.</param>
/// <param name="Maker">User name of its maker.</param>
/// <param name="CreatedAt">Unix seconds.</param>
public sealed record AssignmentEntry(
    Guid AssignmentId, string State, RegionCode Region, string ReasonCode, string DocumentNumber, int People, string Maker, long CreatedAt);
