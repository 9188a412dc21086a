using System.Reflection;

namespace HealthPass.Node;

/// <summary>The build that runs.</summary>
public static class NodeVersion
{
    /// <summary>Its version, with what the build adds to it.</summary>
    public static string Text { get; } = typeof(NodeVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
        ?? typeof(NodeVersion).Assembly.GetName().Version?.ToString(3) ?? "unknown";
}
