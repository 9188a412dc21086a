using HealthPass.Kernel.Settings;
using HealthPass.Node;

namespace HealthPass.Api.Access;

/// <summary>How the wall is set up: the configuration section <c>HealthPass:Wall</c>.</summary>
[SettingsSection("HealthPass:Wall")]
internal sealed class WallOptions
{
    /// <summary>The key of <see cref="IsExact"/>.</summary>
    public const string ExactKey = Section + ":Exact";

    private const string Section = "HealthPass:Wall";

    /// <summary>Whether anybody may read the numbers of regions; otherwise it takes a key, a session or a screen's token.</summary>
    [ConfigurationKeyName("Public")]
    public bool IsPublic { get; init; } = true;

    /// <summary>
    /// Whether everybody sees the true numbers, of persons too: for people who are made up. Otherwise only staff and screens do, of
    /// their own region, and everybody else sees what is published.
    /// </summary>
    [ConfigurationKeyName("Exact")]
    public bool IsExact { get; init; }

    /// <summary>The most connections that one address may have without a credential.</summary>
    [InRange(1, 100_000, ErrorMessage = "HealthPass:Wall:MaxPerSource must lie between {1} and {2}.")]
    public int MaxPerSource { get; init; } = 64;

    /// <summary>The most regions that one address may watch at a time without a credential.</summary>
    [InRange(1, 100_000, ErrorMessage = "HealthPass:Wall:MaxRegionsPerSource must lie between {1} and {2}.")]
    public int MaxRegionsPerSource { get; init; } = 32;

    /// <summary>The most connections without a credential that a node has at a time.</summary>
    [InRange(1, 1_000_000, ErrorMessage = "HealthPass:Wall:MaxAnonymous must lie between {1} and {2}.")]
    public int MaxAnonymous { get; init; } = 4_000;

    /// <summary>The most regions that are watched on a node at a time without a credential.</summary>
    [InRange(1, 100_000, ErrorMessage = "HealthPass:Wall:MaxRegions must lie between {1} and {2}.")]
    public int MaxRegions { get; init; } = 512;

    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">Values are not what they must be; the message names the key of each and what is allowed.</exception>
    public static WallOptions Read(IConfiguration configuration) => ValidSettings.Read(configuration.GetSection(Section), new WallOptionsValidator());
}
