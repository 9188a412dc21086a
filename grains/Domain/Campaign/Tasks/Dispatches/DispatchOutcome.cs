namespace HealthPass.Grains.Campaign.Tasks.Dispatches;

/// <summary>What became of dispatching to one of several units.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="Fault">Why nothing went to it.</param>
/// <param name="DispatchId">The dispatch, also where the task had gone to the unit already; null where there is none.</param>
public sealed record DispatchOutcome(Guid UnitId, DispatchFault Fault, Guid? DispatchId);
