using System.Collections.Frozen;

namespace HealthPass.Grains.People;

/// <summary>
/// The numbers of the channels: which ones may show a person's code is a word of bits beside the person's status on the board. A channel
/// gets its number when a key or a person of it is first met, and keeps it.
/// </summary>
/// <param name="store">Where the numbers are kept.</param>
public sealed class ChannelBook(IChannelStore store)
{
    /// <summary>The most channels that there may be; people of one more could not show.</summary>
    public const int Most = 31;

    /// <summary>Says that the other bits are known; a word without it is one that a build before has written, or nobody's.</summary>
    public const uint Known = 1u << Most;

    private volatile FrozenDictionary<string, uint> _bits = FrozenDictionary<string, uint>.Empty;

    /// <summary>A channel's bit.</summary>
    /// <param name="channel">Its name.</param>
    /// <returns>0 for one that has no number, or none that this process has met.</returns>
    public uint BitOf(string channel) => _bits.TryGetValue(channel, out var bit) ? bit : 0;

    /// <summary>The word of the channels that may show a person's code.</summary>
    /// <param name="channel">The channel of the application.</param>
    /// <param name="more">Those that were bound since.</param>
    /// <returns>0 where this process has not met one of them.</returns>
    public uint WordOf(string channel, IReadOnlyList<string> more)
    {
        ArgumentNullException.ThrowIfNull(more);
        var bits = _bits;
        if (!bits.TryGetValue(channel, out var word))
        {
            return 0;
        }

        foreach (var name in more)
        {
            if (!bits.TryGetValue(name, out var bit))
            {
                return 0;
            }

            word |= bit;
        }

        return Known | word;
    }

    /// <summary>Makes sure that a channel's number is known here; it is given one if it has none.</summary>
    /// <param name="channel">Its name.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public ValueTask EnsureAsync(string channel, CancellationToken cancellationToken = default) =>
        _bits.ContainsKey(channel) ? default : new(AskAsync(channel, cancellationToken));

    private async Task AskAsync(string channel, CancellationToken cancellationToken)
    {
        var numbers = await store.EnsureAsync(channel, Most, cancellationToken);
        var bits = numbers.ToDictionary(number => number.Key, number => 1u << number.Value);

        // One more than there may be is remembered as such.
        _ = bits.TryAdd(channel, 0);
        foreach (var (known, bit) in _bits)
        {
            _ = bits.TryAdd(known, bit);
        }

        _bits = bits.ToFrozenDictionary();
    }
}
