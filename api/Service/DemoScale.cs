namespace HealthPass.Api.Service;

/// <summary>That everything here is made up, and in which proportion.</summary>
/// <param name="Scale">How many residents of the real province one of the demo's stands for.</param>
public sealed record DemoScale(int Scale);
