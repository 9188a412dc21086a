namespace HealthPass.Demo.State;

/// <summary>An assignment that was made and not yet approved.</summary>
/// <param name="AssignmentId">Its id.</param>
/// <param name="Residents">Whom it names.</param>
internal sealed record PendingAssignment(string AssignmentId, IReadOnlyList<int> Residents);
