using System.Text.Json.Serialization;

namespace HealthPass.Api.Tasks;

/// <summary>What became of dispatching to a unit.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="DispatchId">The dispatch, also where the task had gone to the unit before; null where there is none.</param>
/// <param name="Code">The code of the problem, left out where it was dispatched.</param>
public sealed record DispatchedUnit(string UnitId, string? DispatchId, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Code);
