using HealthPass.Kernel.Settings;

namespace HealthPass.Verification.CheckIns;

/// <summary>What makes a check-in doubtful: the configuration section <c>HealthPass:CheckIns</c>. A doubt is a mark on the record, and never a colour.</summary>
public sealed record CheckInOptions
{
    /// <summary>Check-ins of one venue in a minute beyond which the next ones are marked <c>hasty</c>.</summary>
    [InRange(1, 1_000_000, ErrorMessage = "{0} must lie between {1} and {2}.")]
    public int MostAMinute { get; set; } = 300;

    /// <summary>The same from midnight until five in the morning, when few people are about.</summary>
    [InRange(1, 1_000_000, ErrorMessage = "{0} must lie between {1} and {2}.")]
    public int MostAMinuteAtNight { get; set; } = 30;

    /// <summary>Minutes that a person takes at least from one city to another; who checks in sooner is marked <c>far</c>.</summary>
    [InRange(1, 1_440, ErrorMessage = "{0} must lie between {1} and {2}.")]
    public int MinutesBetweenCities { get; set; } = 20;
}
