namespace HealthPass.Api.Channels;

/// <summary>Every channel that has a key, terms, or was counted within 30 days.</summary>
/// <param name="Channels">By name.</param>
public sealed record ChannelList(IReadOnlyList<ChannelItem> Channels);
