using HealthPass.Kernel.Settings;

namespace HealthPass.Grains.Counting.Publishing;

/// <summary>When numbers are published: the configuration section <c>HealthPass:Publishing</c>.</summary>
public sealed class PublishingOptions
{
    /// <summary>From one release to the next.</summary>
    [InRange(typeof(TimeSpan), "00:01:00", "01:00:00", ErrorMessage = "HealthPass:Publishing:Every must lie between {1} and {2}.")]
    public TimeSpan Every { get; set; } = TimeSpan.FromMinutes(10);
}
