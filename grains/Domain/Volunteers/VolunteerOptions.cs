using HealthPass.Kernel.Settings;

namespace HealthPass.Grains.Volunteers;

/// <summary>How many people a volunteer may help: the configuration section <c>HealthPass:Volunteers</c>.</summary>
public sealed class VolunteerOptions
{
    private const string Section = "HealthPass:Volunteers";

    /// <summary>People begun with in a session.</summary>
    [InRange(1, 10_000, ErrorMessage = Section + ":PerSession must lie between {1} and {2}.")]
    public int PerSession { get; set; } = 300;

    /// <summary>People begun with within ten minutes.</summary>
    [InRange(1, 1_000, ErrorMessage = Section + ":PerTenMinutes must lie between {1} and {2}.")]
    public int PerTenMinutes { get; set; } = 30;

    /// <summary>People without a phone begun with in a session: no phone confirms that there is anybody.</summary>
    [InRange(0, 10_000, ErrorMessage = Section + ":InPersonPerSession must lie between {1} and {2}.")]
    public int InPersonPerSession { get; set; } = 60;

    /// <summary>So many people without a phone in a session are unusual.</summary>
    [InRange(1, 10_000, ErrorMessage = Section + ":UnusualInPerson must lie between {1} and {2}.")]
    public int UnusualInPerson { get; set; } = 20;

    /// <summary>So many who could not be helped in a session, because they are registered otherwise, are unusual.</summary>
    [InRange(1, 10_000, ErrorMessage = Section + ":UnusualRefused must lie between {1} and {2}.")]
    public int UnusualRefused { get; set; } = 10;

    /// <summary>So many people in a session are unusual.</summary>
    [InRange(1, 10_000, ErrorMessage = Section + ":UnusualPerSession must lie between {1} and {2}.")]
    public int UnusualPerSession { get; set; } = 150;
}
