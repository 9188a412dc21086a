using HealthPass.Kernel.Settings;
using HealthPass.Node;

namespace HealthPass.Api.Access;

/// <summary>The configuration section <c>HealthPass:ApiKeys</c>: what a key may do that says nothing else.</summary>
[SettingsSection("HealthPass:ApiKeys")]
internal sealed class ApiKeySettings
{
    private const string Section = "HealthPass:ApiKeys";

    /// <summary>Scans or calls a second of each of the first keys, 0 for no limit.</summary>
    [InRange(0, 1_000_000, ErrorMessage = Section + ":FirstRate must lie between {1} and {2}.")]
    public int FirstRate { get; set; } = 5_000;

    /// <summary>Scans by document a minute and venue, of each key on each node.</summary>
    [InRange(1, 1_000_000, ErrorMessage = Section + ":DocumentsPerMinute must lie between {1} and {2}.")]
    public int DocumentsPerMinute { get; set; } = 30;

    /// <summary>Scans by document a day and venue, of each key on each node.</summary>
    [InRange(1, 1_000_000, ErrorMessage = Section + ":DocumentsPerDay must lie between {1} and {2}.")]
    public int DocumentsPerDay { get; set; } = 2_000;

    /// <summary>So many documents of nobody within ten minutes raise an alarm, where they are a fifth of all.</summary>
    [InRange(1, 1_000_000, ErrorMessage = Section + ":UnknownAlarm must lie between {1} and {2}.")]
    public int UnknownAlarm { get; set; } = 10;

    /// <summary>So many close the key's scans by document for a quarter of an hour.</summary>
    [InRange(1, 1_000_000, ErrorMessage = Section + ":UnknownLimit must lie between {1} and {2}.")]
    public int UnknownLimit { get; set; } = 40;

    public static ApiKeySettings Read(IConfiguration configuration) =>
        ValidSettings.Read(configuration.GetSection(Section), new ApiKeySettingsValidator());
}
