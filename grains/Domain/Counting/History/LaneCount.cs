namespace HealthPass.Grains.Counting.History;

/// <summary>Scans of a day in a lane: how people were named to gates, or what was unusual about it.</summary>
/// <param name="Day">The day in Asia/Shanghai.</param>
/// <param name="Lane">The lane's wire name, such as <c>document</c> or <c>late</c>.</param>
/// <param name="Scans">Scans of all nodes.</param>
public sealed record LaneCount(DateOnly Day, string Lane, long Scans)
{
    /// <summary>The lane of scans that gates without a network brought later.</summary>
    public const string Late = "late";
}
