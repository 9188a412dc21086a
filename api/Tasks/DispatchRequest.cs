using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Tasks;

/// <summary>To whom something goes.</summary>
/// <param name="Units">The units, 300 at most.</param>
/// <param name="DueOn">The day by which, yyyy-MM-dd; null for the task's own, or that of the dispatch that it is a part of.</param>
public sealed record DispatchRequest([property: Required] IReadOnlyList<Guid>? Units, string? DueOn);
