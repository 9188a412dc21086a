namespace HealthPass.Tests.Access;

/// <summary>Somebody who calls, with or without a credential.</summary>
internal sealed record Visitor(string Name, string? Header = null, string? Value = null, bool ThroughOwnPort = false)
{
    public static Visitor Nobody { get; } = new("nobody");

    public static Visitor Key(string name, string key) => new(name, "X-Api-Key", key);

    public static Visitor Bearer(string name, string token) => new(name, "Authorization", $"Bearer {token}");
}
