namespace HealthPass.Demo.Calls;

/// <summary>What the demo reads of an application's answer.</summary>
internal sealed record PersonAnswer(string? PersonId);
