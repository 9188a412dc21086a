using HealthPass.Api.Regions;
using HealthPass.Api.Service;
using MessagePack;

namespace HealthPass.Api.Panels;

/// <summary>What the wall shows of a region beside its numbers. The wall's hub sends the same shape.</summary>
/// <param name="Code">The region.</param>
/// <param name="Coverage">Its venue codes; null until they have been counted once.</param>
/// <param name="Channels">Registered persons by channel, the largest first; null until they have been counted once.</param>
/// <param name="Hubs">The transit hubs with the most scans in the last minutes, busiest first, eight at most; null where they are withheld.</param>
/// <param name="HubWindowSeconds">The stretch of time that the hubs' scans were counted in: 300, less after a start.</param>
/// <param name="Service">How the service is.</param>
/// <param name="AsOf">When this was put together.</param>
/// <param name="ChannelsAsOf">When <paramref name="Channels"/> were counted, up to a minute before the rest; null with them.</param>
/// <param name="Withheld">Whether what tells of single persons is left out, as it is for those who see published numbers: channels, hubs, and which venues are active.</param>
/// <param name="Areas">The functional areas of which all lies in the region, in order of code: sums of townships that its numbers include.</param>
[MessagePackObject]
public sealed record PanelsView(
    [property: Key("code")] string Code,
    [property: Key("coverage")] CoverageView? Coverage,
    [property: Key("channels")] IReadOnlyList<ChannelView>? Channels,
    [property: Key("hubs")] IReadOnlyList<HubView>? Hubs,
    [property: Key("hubWindowSeconds")] int HubWindowSeconds,
    [property: Key("service")] ServiceView Service,
    [property: Key("asOf")] string AsOf,
    [property: Key("channelsAsOf")] string? ChannelsAsOf,
    [property: Key("withheld")] bool Withheld,
    [property: Key("areas")] IReadOnlyList<AreaView> Areas);
