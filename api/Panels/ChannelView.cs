using MessagePack;

namespace HealthPass.Api.Panels;

/// <summary>The registered persons who applied through one channel.</summary>
/// <param name="Channel">The channel's name.</param>
/// <param name="Registered">Registered persons.</param>
/// <param name="Share">Their share of all, 0 to 1.</param>
[MessagePackObject]
public sealed record ChannelView(
    [property: Key("channel")] string Channel, [property: Key("registered")] long Registered, [property: Key("share")] double Share);
