namespace HealthPass.Demo.Settings;

/// <summary>Under which names the API knows its first channels; what was applied for in the past bears them.</summary>
/// <param name="Venues">The channel that registers venues.</param>
/// <param name="Residents">The channels that residents apply through, the most used first; at least one.</param>
public sealed record DemoChannels(string Venues, IReadOnlyList<string> Residents);
