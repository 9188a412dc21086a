using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Counting.Panels;

/// <summary>What the wall shows of a region beside its numbers.</summary>
/// <param name="Code">The region.</param>
/// <param name="AsOf">When this was put together.</param>
/// <param name="Coverage">Venue codes; null until the directory of venues has been read once.</param>
/// <param name="Channels">Registered persons by channel; null until they have been read once.</param>
/// <param name="Hubs">The transit hubs with the most scans lately, busiest first.</param>
/// <param name="HubWindowSeconds">The stretch of time that the hubs' scans were counted in.</param>
/// <param name="ChannelsAsOf">When <paramref name="Channels"/> were read, up to a minute before the rest; null with them.</param>
[GenerateSerializer, Immutable, Alias("region-panels")]
public sealed record RegionPanels(
    [property: Id(0)] RegionCode Code,
    [property: Id(1)] DateTimeOffset AsOf,
    [property: Id(2)] VenueCoverage? Coverage,
    [property: Id(3)] IReadOnlyList<ChannelShare>? Channels,
    [property: Id(4)] IReadOnlyList<BusyHub> Hubs,
    [property: Id(5)] int HubWindowSeconds,
    [property: Id(6)] DateTimeOffset? ChannelsAsOf = null);
