namespace HealthPass.Demo.State;

/// <summary>An assignment that was made and not yet approved.</summary>
internal sealed record PendingAssignment(string AssignmentId, IReadOnlyList<int> Residents);
