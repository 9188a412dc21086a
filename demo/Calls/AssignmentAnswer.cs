namespace HealthPass.Demo.Calls;

/// <summary>What the demo reads of an assignment.</summary>
internal sealed record AssignmentAnswer(string? AssignmentId);
