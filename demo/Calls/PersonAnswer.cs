namespace HealthPass.Demo.Calls;

/// <summary>What the demo reads of an application's answer.</summary>
/// <param name="PersonId">The person's id.</param>
internal sealed record PersonAnswer(string? PersonId);
