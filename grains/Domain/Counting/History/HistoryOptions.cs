namespace HealthPass.Grains.Counting.History;

/// <summary>How the history of regions is kept: the configuration section <c>HealthPass:History</c>.</summary>
public sealed class HistoryOptions
{
    /// <summary>Days that five-minute points are kept, today included.</summary>
    public int PointDays { get; set; } = 8;

    /// <summary>Days after which a day counts as settled although a node's records may be missing.</summary>
    public int SettleDays { get; set; } = 3;

    /// <summary>What is wrong with the options, null for nothing. The text names the key.</summary>
    /// <returns>A sentence for the operator.</returns>
    public string? Fault() =>
        PointDays is < 1 or > 400 ? "HealthPass:History:PointDays must lie between 1 and 400."
        : SettleDays is < 1 or > 20 ? "HealthPass:History:SettleDays must lie between 1 and 20."
        : null;
}
