using System.Collections.Frozen;
using HealthPass.Grains.Channels;

namespace HealthPass.Api.Channels;

/// <summary>What was agreed with channels, in memory: every application and every window asks.</summary>
internal sealed class ChannelTermsBoard(IChannelTermsStore store) : IChannelTermsInForce
{
    private volatile FrozenDictionary<string, ChannelTerms> _terms = FrozenDictionary<string, ChannelTerms>.Empty;

    public async Task LoadAsync(CancellationToken cancellationToken) =>
        _terms = (await store.ReadAsync(cancellationToken)).ToFrozenDictionary(terms => terms.Channel, StringComparer.Ordinal);

    /// <summary>The terms of a channel; null where it has none.</summary>
    public ChannelTerms? Find(string channel) => _terms.GetValueOrDefault(channel);

    /// <summary>The terms of a channel that has a window; null for any other.</summary>
    public ChannelTerms? FindWindow(string? channel) => channel is not null && Find(channel) is { HasWindow: true } terms ? terms : null;
}
