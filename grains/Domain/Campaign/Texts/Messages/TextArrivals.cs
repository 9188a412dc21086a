using HealthPass.Grains.Campaign.Texts.Links;

namespace HealthPass.Grains.Campaign.Texts.Messages;

/// <summary>Takes in the phones that carriers tell of.</summary>
/// <param name="store">Keeps their messages.</param>
/// <param name="clock">Tells the time.</param>
public sealed class TextArrivals(IMessageStore store, TimeProvider clock)
{
    /// <summary>The most phones at once.</summary>
    public const int MostAtOnce = 5_000;

    /// <summary>Takes in phones.</summary>
    /// <param name="text">The campaign, which is running.</param>
    /// <param name="key">The number of the key that the pseudonyms are made with.</param>
    /// <param name="arrivals">The phones; one that is named twice counts as repeated.</param>
    /// <param name="keep">False for a dry run.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What became of them.</returns>
    public async Task<ArrivalCounts> TakeAsync(TextStanding text, int key, IReadOnlyList<PhoneArrival> arrivals, bool keep, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(arrivals);
        var here = arrivals.Where(arrival => text.Region.Contains(arrival.City)).ToList();
        var once = here.DistinctBy(arrival => arrival.Phone).ToList();
        var percent = TextTerms.Current.HoldOutPercent;
        var counts = await store.AddAsync(
            text,
            key,
            [.. once.Select(arrival => new QueuedMessage(arrival.Phone, arrival.City, !text.Draft.Urgent && HoldOut.Has(text.TextId, arrival.Phone, percent), LinkTokens.Draw()))],
            clock.GetUtcNow().ToUnixTimeSeconds(),
            keep,
            cancellationToken);
        return counts with { Repeated = counts.Repeated + here.Count - once.Count, Elsewhere = arrivals.Count - here.Count };
    }
}
