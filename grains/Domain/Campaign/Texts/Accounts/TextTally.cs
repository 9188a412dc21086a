using System.Collections.Concurrent;
using HealthPass.Grains.Campaign.Texts.Messages;

namespace HealthPass.Grains.Campaign.Texts.Accounts;

/// <summary>What became of the texts that this process has handed to gateways, for its metrics.</summary>
public sealed class TextTally
{
    private readonly ConcurrentDictionary<(string Account, MessageState State), long> _sums = new();

    /// <summary>Sums by account and state, since the process began.</summary>
    public IReadOnlyCollection<KeyValuePair<(string Account, MessageState State), long>> Sums => [.. _sums];

    /// <summary>Counts one.</summary>
    /// <param name="account">The account.</param>
    /// <param name="state">How it stands: accepted, refused, unknown; or queued, where nothing of it was sent.</param>
    public void Count(string account, MessageState state) => _ = _sums.AddOrUpdate((account, state), 1, (_, sum) => sum + 1);
}
