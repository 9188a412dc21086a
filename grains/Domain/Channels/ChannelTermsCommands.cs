using HealthPass.Grains.Audit;
using HealthPass.Grains.People;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Channels;

/// <summary>
/// Sets what is agreed with channels. One administrator may, as one creates their keys: a quota protects the service and gives nobody
/// a right over a person. Each change is in the audit trail, with what was before, and then counts.
/// </summary>
public sealed class ChannelTermsCommands(IChannelTermsStore store, IChannelTermsInForce inForce, RegionTree regions, TimeProvider clock)
{
    /// <summary>The most channels that have terms: no more may show anybody.</summary>
    public const int MaxChannels = ChannelBook.Most;

    /// <summary>The most applications a minute.</summary>
    public const int MaxPerMinute = 1_000_000;

    /// <summary>The most applications a day.</summary>
    public const int MaxPerDay = 100_000_000;

    /// <summary>Sets a channel's terms.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="perMinute">Applications a minute.</param>
    /// <param name="perDay">Applications a day.</param>
    /// <param name="origins">Pages that may embed its window, as they were typed.</param>
    /// <param name="official">Who sets them.</param>
    /// <param name="pen">Writes the audit line.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Why they are not set, or the terms.</returns>
    public async Task<(ChannelTermsFault Fault, ChannelTerms? Terms)> SetAsync(
        string channel, int perMinute, int perDay, IReadOnlyList<string> origins, Official official, AuditPen pen, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(official);
        ArgumentNullException.ThrowIfNull(pen);
        var (fault, read) = Judge(channel, perMinute, perDay, origins);
        if (fault != ChannelTermsFault.None || IsOutside(official))
        {
            return (fault == ChannelTermsFault.None ? ChannelTermsFault.OutOfRegion : fault, null);
        }

        var known = await store.ReadAsync(cancellationToken);
        var before = known.FirstOrDefault(terms => terms.Channel == channel);
        if (before is null && known.Count >= MaxChannels)
        {
            return (ChannelTermsFault.TooMany, null);
        }

        var next = new ChannelTerms(channel, perMinute, perDay, read, official.UserName, clock.GetUtcNow().ToUnixTimeSeconds());
        _ = await pen.WriteAsync(channel, new { before = Written(before), after = Written(next) });
        await store.PutAsync(next, cancellationToken);
        await inForce.LoadAsync(cancellationToken);
        return (ChannelTermsFault.None, next);
    }

    /// <summary>Takes a channel's terms away: it has no quota of its own then, and no window.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="official">Who takes them away.</param>
    /// <param name="pen">Writes the audit line.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Why they are not taken away.</returns>
    public async Task<ChannelTermsFault> RemoveAsync(string channel, Official official, AuditPen pen, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(official);
        ArgumentNullException.ThrowIfNull(pen);
        if (IsOutside(official))
        {
            return ChannelTermsFault.OutOfRegion;
        }

        if ((await store.ReadAsync(cancellationToken)).FirstOrDefault(terms => terms.Channel == channel) is not { } before)
        {
            return ChannelTermsFault.Unknown;
        }

        _ = await pen.WriteAsync(channel, new { before = Written(before) });
        await store.RemoveAsync(channel, cancellationToken);
        await inForce.LoadAsync(cancellationToken);
        return ChannelTermsFault.None;
    }

    internal static (ChannelTermsFault Fault, IReadOnlyList<string> Origins) Judge(string channel, int perMinute, int perDay, IReadOnlyList<string> origins)
    {
        if (!ApiKeyCommands.IsName(channel))
        {
            return (ChannelTermsFault.NameInvalid, []);
        }

        if (perMinute is < 1 or > MaxPerMinute || perDay is < 1 or > MaxPerDay)
        {
            return (ChannelTermsFault.NumberOutside, []);
        }

        var read = new List<string>();
        foreach (var text in origins)
        {
            if (!ChannelOrigins.TryRead(text, out var origin))
            {
                return (ChannelTermsFault.OriginInvalid, []);
            }

            if (!read.Contains(origin))
            {
                read.Add(origin);
            }
        }

        return read.Count > ChannelOrigins.Most ? (ChannelTermsFault.OriginInvalid, []) : (ChannelTermsFault.None, read);
    }

    private bool IsOutside(Official official) => !official.Region.Contains(regions.Root.Code);

    private static object? Written(ChannelTerms? terms) => terms is null ? null : new { terms.PerMinute, terms.PerDay, terms.Origins };
}
