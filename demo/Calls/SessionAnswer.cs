namespace HealthPass.Demo.Calls;

/// <summary>What the demo reads of a sign-in.</summary>
internal sealed record SessionAnswer(string? Token);
