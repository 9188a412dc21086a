using HealthPass.Kernel.Settings;
using HealthPass.Node;

namespace HealthPass.Api.Residents;

/// <summary>The configuration section <c>HealthPass:Residents</c>: how many texts the residents' own page may send. Whoever has no account asks for them.</summary>
[SettingsSection("HealthPass:Residents")]
internal sealed class ResidentSettings
{
    private const string Section = "HealthPass:Residents";

    /// <summary>Texts an hour for one network (24 bits of an IPv4 address, 56 of an IPv6 one), on each node. Behind one there may be a carrier's whole city.</summary>
    [InRange(1, 1_000_000, ErrorMessage = Section + ":TextsPerNetwork must lie between {1} and {2}.")]
    public int TextsPerNetwork { get; set; } = 600;

    /// <summary>Texts a minute in all, on each node.</summary>
    [InRange(1, 1_000_000, ErrorMessage = Section + ":TextsPerMinute must lie between {1} and {2}.")]
    public int TextsPerMinute { get; set; } = 3_000;

    public static ResidentSettings Read(IConfiguration configuration) =>
        ValidSettings.Read(configuration.GetSection(Section), new ResidentSettingsValidator());
}
