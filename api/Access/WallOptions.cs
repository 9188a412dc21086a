using HealthPass.Node;

namespace HealthPass.Api.Access;

/// <summary>How the wall is set up: the configuration section <c>HealthPass:Wall</c>.</summary>
internal sealed class WallOptions
{
    /// <summary>Whether anybody may read the numbers of regions; otherwise it takes a key, a session or a screen's token.</summary>
    public required bool IsPublic { get; init; }

    public static WallOptions Read(IConfiguration configuration) =>
        new() { IsPublic = configuration.GetSection(NodeOptions.Section).GetValue("Wall:Public", true) };
}
