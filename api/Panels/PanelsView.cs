using HealthPass.Api.Service;
using MessagePack;

namespace HealthPass.Api.Panels;

/// <summary>What the wall shows of a region beside its numbers. The wall's hub sends the same shape.</summary>
/// <param name="Code">The region.</param>
/// <param name="Coverage">Its venue codes; null until they have been counted once.</param>
/// <param name="Channels">Registered persons by channel, the largest first; null until they have been counted once. To callers without session or key, channels of fewer than ten persons are put together under an empty name.</param>
/// <param name="Hubs">The transit hubs with the most scans in the last minutes, busiest first, eight at most.</param>
/// <param name="HubWindowSeconds">The stretch of time that the hubs' scans were counted in: 300, less after a start.</param>
/// <param name="Service">How the service is.</param>
/// <param name="AsOf">When this was put together.</param>
/// <param name="ChannelsAsOf">When <paramref name="Channels"/> were counted, up to a minute before the rest; null with them.</param>
[MessagePackObject]
public sealed record PanelsView(
    [property: Key("code")] string Code,
    [property: Key("coverage")] CoverageView? Coverage,
    [property: Key("channels")] IReadOnlyList<ChannelView>? Channels,
    [property: Key("hubs")] IReadOnlyList<HubView> Hubs,
    [property: Key("hubWindowSeconds")] int HubWindowSeconds,
    [property: Key("service")] ServiceView Service,
    [property: Key("asOf")] string AsOf,
    [property: Key("channelsAsOf")] string? ChannelsAsOf);
