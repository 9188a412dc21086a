namespace HealthPass.Api.Access;

/// <summary>How the wall is set up: the configuration section <c>HealthPass:Wall</c>.</summary>
internal sealed class WallOptions
{
    private const string Section = "HealthPass:Wall";

    /// <summary>Whether anybody may read the numbers of regions; otherwise it takes a key, a session or a screen's token.</summary>
    [ConfigurationKeyName("Public")]
    public bool IsPublic { get; init; } = true;

    public static WallOptions Read(IConfiguration configuration) => configuration.GetSection(Section).Get<WallOptions>() ?? new();
}
