namespace HealthPass.Demo.Calls;

/// <summary>What the demo reads of an assignment.</summary>
/// <param name="AssignmentId">Its id.</param>
internal sealed record AssignmentAnswer(string? AssignmentId);
