using HealthPass.Grains.Campaign.Texts.Links;
using HealthPass.Grains.Campaign.Texts.Messages;
using HealthPass.Grains.Campaign.Texts.Phones;
using HealthPass.Grains.People;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;
using Microsoft.Extensions.Logging;

namespace HealthPass.Grains.Campaign.Texts.Registered;

/// <summary>Notes whose phone is registered since now, so that it gets no text, and counts for one that it got or was held out from.</summary>
/// <param name="keys">Makes pseudonyms.</param>
/// <param name="messages">Keeps them.</param>
/// <param name="links">Keeps whose link it was.</param>
/// <param name="clock">Tells the time.</param>
/// <param name="logger">Where a note that failed is told of.</param>
public sealed partial class PhoneBook(PhoneKeys keys, IMessageStore messages, ILinkStore links, TimeProvider clock, ILogger<PhoneBook> logger)
{
    // Applications come by the thousand, and a key is drawn once a month.
    private static readonly TimeSpan Known = TimeSpan.FromSeconds(30);

    private (DateTimeOffset Until, PhoneKey? Key) _inUse;

    /// <summary>Notes it, for a caller whom it is not to fail: who was registered is registered.</summary>
    /// <param name="phone">The phone.</param>
    /// <param name="token">The token of the link by which the person came; null for none.</param>
    /// <param name="region">The person's home.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task TryNoteAsync(PhoneNumber phone, string? token, RegionCode region, CancellationToken cancellationToken)
    {
        try
        {
            var at = clock.GetUtcNow().ToUnixTimeSeconds();
            if (!phone.IsNone && await InUseAsync(cancellationToken) is { } key)
            {
                await messages.RegisteredAsync(key.Number, keys.Make(key, [phone])[0], at, cancellationToken);
            }

            if (LinkTokens.IsOne(token))
            {
                _ = await links.SpendAsync(token!, region, at, cancellationToken);
            }
        }
#pragma warning disable CA1031 // Whatever it is, the registration has taken place.
        catch (Exception error)
#pragma warning restore CA1031
        {
            LogNotNoted(logger, error);
        }
    }

    private async Task<PhoneKey?> InUseAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (until, key) = _inUse;
        if (now >= until)
        {
            key = await keys.FindAsync(ShanghaiDay.Of(now), cancellationToken);

            // That there is none is asked each time: whoever is registered just after one is drawn is to be noted.
            _inUse = (key is null ? now : now + Known, key);
        }

        return key;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "It could not be noted for the campaign's texts that somebody was registered")]
    private static partial void LogNotNoted(ILogger logger, Exception error);
}
