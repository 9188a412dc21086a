namespace HealthPass.Api.Residents;

/// <summary>A device on which the person is signed in.</summary>
/// <param name="Since">Since when.</param>
/// <param name="Until">Until when it stays so.</param>
public sealed record CopiedDevice(string Since, string Until);
