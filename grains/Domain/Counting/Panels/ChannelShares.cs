namespace HealthPass.Grains.Counting.Panels;

/// <summary>Channels as the public may see them.</summary>
public static class ChannelShares
{
    // Design §8: counts under 10 are suppressed on anything public.
    private const long SmallCount = 10;

    /// <summary>
    /// Puts channels of fewer than ten persons together, and the next smallest with them while the sum would still be
    /// under ten: as the region's total is known, one small number alone could be worked out.
    /// </summary>
    /// <param name="channels">Channels with their persons.</param>
    /// <returns>The largest first; the others last, under an empty name. Empty when fewer than ten persons are registered in all.</returns>
    public static IReadOnlyList<ChannelShare> Public(IReadOnlyList<ChannelShare> channels)
    {
        ArgumentNullException.ThrowIfNull(channels);
        var shown = Ordered(channels.Where(channel => channel.Persons > 0));
        long others = 0;
        while (shown.Count > 0 && (shown[^1].Persons < SmallCount || others is > 0 and < SmallCount))
        {
            others += shown[^1].Persons;
            shown.RemoveAt(shown.Count - 1);
        }

        if (others >= SmallCount)
        {
            shown.Add(new(string.Empty, others));
        }

        return shown;
    }

    /// <summary>All channels, the largest first.</summary>
    /// <param name="channels">Channels with their persons.</param>
    /// <returns>The channels.</returns>
    public static List<ChannelShare> Ordered(IEnumerable<ChannelShare> channels) =>
        [.. channels.OrderByDescending(channel => channel.Persons).ThenBy(channel => channel.Channel, StringComparer.Ordinal)];
}
