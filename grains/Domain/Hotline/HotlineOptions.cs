using HealthPass.Kernel.Settings;

namespace HealthPass.Grains.Hotline;

/// <summary>How much an agent may look up.</summary>
[SettingsSection("HealthPass:Hotline")]
public sealed class HotlineOptions
{
    /// <summary>Lookups within an hour.</summary>
    [InRange(1, 1_000_000, ErrorMessage = "HealthPass:Hotline:PerHour must lie between {1} and {2}.")]
    public int PerHour { get; set; } = 60;

    /// <summary>Lookups within a day.</summary>
    [InRange(1, 1_000_000, ErrorMessage = "HealthPass:Hotline:PerDay must lie between {1} and {2}.")]
    public int PerDay { get; set; } = 300;

    /// <summary>So many agents who look the same person up within a day are unusual.</summary>
    [InRange(2, 1_000_000, ErrorMessage = "HealthPass:Hotline:ManyAgents must lie between {1} and {2}.")]
    public int ManyAgents { get; set; } = 3;
}
