using HealthPass.Kernel.Settings;

namespace HealthPass.Grains.Counting.History;

/// <summary>How the history of regions is kept: the configuration section <c>HealthPass:History</c>.</summary>
public sealed class HistoryOptions
{
    /// <summary>Days that five-minute points are kept, today included.</summary>
    [InRange(1, 400, ErrorMessage = "HealthPass:History:PointDays must lie between {1} and {2}.")]
    public int PointDays { get; set; } = 8;

    /// <summary>Days after which a day counts as settled although a node's records may be missing.</summary>
    [InRange(1, 20, ErrorMessage = "HealthPass:History:SettleDays must lie between {1} and {2}.")]
    public int SettleDays { get; set; } = 3;
}
