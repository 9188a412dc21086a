namespace HealthPass.Api.Assignments;

/// <summary>Assignments of the official's region, newest first.</summary>
/// <param name="Assignments">At most 200.</param>
public sealed record AssignmentSummaries(IReadOnlyList<AssignmentSummary> Assignments);
