using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Counting;

/// <summary>A region's numbers at an instant, over all nodes and including everything below the region.</summary>
/// <param name="Code">The region.</param>
/// <param name="Version">Rises within an activation whenever a number changes.</param>
/// <param name="AsOf">When the newest number arrived; the beginning of <paramref name="Day"/> while none has arrived on it.</param>
/// <param name="Day">The day that the daily numbers belong to.</param>
/// <param name="Registered">Registered persons by colour.</param>
/// <param name="Active">Estimate of the distinct persons who showed or were scanned on the day.</param>
/// <param name="Shows">Shows of the day.</param>
/// <param name="Allow">Scans of the day answered allow.</param>
/// <param name="Check">Scans of the day answered check.</param>
/// <param name="Deny">Scans of the day answered deny.</param>
[GenerateSerializer, Immutable, Alias("region-snapshot")]
public sealed record RegionSnapshot(
    [property: Id(0)] RegionCode Code,
    [property: Id(1)] long Version,
    [property: Id(2)] DateTimeOffset AsOf,
    [property: Id(3)] DateOnly Day,
    [property: Id(4)] ColourCounts Registered,
    [property: Id(5)] long Active,
    [property: Id(6)] long Shows,
    [property: Id(7)] long Allow,
    [property: Id(8)] long Check,
    [property: Id(9)] long Deny)
{
    /// <summary>Scans of the day by verdict.</summary>
    public VerdictCounts Scans => new(Allow, Check, Deny);
}
