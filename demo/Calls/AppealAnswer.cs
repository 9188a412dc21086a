namespace HealthPass.Demo.Calls;

/// <summary>What the demo reads of an appeal.</summary>
internal sealed record AppealAnswer(string? AppealId);
