namespace HealthPass.Api.Windows;

/// <summary>An application window.</summary>
/// <param name="Channel">The channel whose it is.</param>
/// <param name="Origins">The pages that may embed it; browsers are told the same with the page.</param>
public sealed record WindowView(string Channel, IReadOnlyList<string> Origins);
