namespace HealthPass.Demo.Calls;

/// <summary>What the demo reads of a sign-in.</summary>
/// <param name="Token">The bearer token.</param>
internal sealed record SessionAnswer(string? Token);
