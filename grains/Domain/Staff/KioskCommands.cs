using System.Globalization;
using HealthPass.Grains.Audit;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;

namespace HealthPass.Grains.Staff;

/// <summary>Issues, lists and revokes the tokens of screens that nobody signs in at. Each change is in the audit trail before it counts.</summary>
public sealed class KioskCommands(IKioskStore store, IKiosksInForce inForce, TimeProvider clock)
{
    /// <summary>The most tokens in force at a time.</summary>
    public const int MaxInForce = 10_000;

    /// <summary>What every token begins with, so that it is never taken for a session.</summary>
    public const string Prefix = "kiosk_";

    /// <summary>How long a token may be in force.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    // As the trail has always told times: the province's, with its offset.
    private const string TimeForm = "yyyy-MM-dd'T'HH:mm:ss.fffzzz";
    private const int RandomBytes = 32;
    private const int MaxListed = 1_000;

    /// <summary>Issues a token.</summary>
    /// <param name="region">The region that the screen may read, with what lies below.</param>
    /// <param name="label">Where the screen hangs.</param>
    /// <param name="expires">When the token runs out, null for as late as may be.</param>
    /// <param name="official">Who issues it; the region lies within the official's.</param>
    /// <param name="pen">Writes the audit line.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The token, or why there is none.</returns>
    public async Task<KioskIssue> IssueAsync(
        RegionCode region, string label, DateTimeOffset? expires, Official official, AuditPen pen, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(official);
        ArgumentNullException.ThrowIfNull(pen);
        var now = clock.GetUtcNow();
        var end = expires ?? now + Longest;
        var fault = !official.Region.Contains(region) ? KioskFault.OutOfRegion
            : end <= now || end > now + Longest ? KioskFault.ExpiryOutside
            : inForce.Count >= MaxInForce ? KioskFault.TooMany
            : KioskFault.None;
        if (fault != KioskFault.None)
        {
            return new(fault, null, null);
        }

        var token = Draw();
        var kiosk = new Kiosk(
            Guid.CreateVersion7(), Secrets.HashOf(token), label, region, official.UserName, now.ToUnixTimeSeconds(), end.ToUnixTimeSeconds(), 0);
        _ = await pen.WriteAsync(
            kiosk.KioskId.ToString(), new { regionCode = region.ToString(), label, expiresAt = end.ToOffset(ShanghaiDay.Offset).ToString(TimeForm, CultureInfo.InvariantCulture) });
        await store.AddAsync(kiosk, cancellationToken);
        await inForce.LoadAsync(cancellationToken);
        return new(KioskFault.None, token, kiosk);
    }

    /// <summary>The tokens of a region that are in force, newest first, a page at a time.</summary>
    /// <param name="region">The region.</param>
    /// <param name="after">What the page before said comes next; null for the first.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The page; null where <paramref name="after"/> is the end of no page of the region.</returns>
    public async Task<KioskPage?> ListAsync(RegionCode region, string? after, CancellationToken cancellationToken)
    {
        var last = default(Kiosk);
        if (after is not null)
        {
            last = Guid.TryParse(after, out var id) ? await store.FindAsync(id, cancellationToken) : null;
            if (last is null || !region.Contains(last.Region))
            {
                return null;
            }
        }

        var kiosks = await store.ListAsync(region, clock.GetUtcNow().ToUnixTimeSeconds(), last, MaxListed + 1, cancellationToken);
        return new([.. kiosks.Take(MaxListed)], kiosks.Count > MaxListed ? kiosks[MaxListed - 1].KioskId.ToString() : null);
    }

    /// <summary>Revokes a token.</summary>
    /// <param name="kioskId">Its name.</param>
    /// <param name="official">Who revokes it.</param>
    /// <param name="pen">Writes the audit line.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Why it is not revoked.</returns>
    public async Task<KioskFault> RevokeAsync(Guid kioskId, Official official, AuditPen pen, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(official);
        ArgumentNullException.ThrowIfNull(pen);
        if (await store.FindAsync(kioskId, cancellationToken) is not { } kiosk)
        {
            return KioskFault.Unknown;
        }

        if (!official.Region.Contains(kiosk.Region))
        {
            return KioskFault.OutOfRegion;
        }

        _ = await pen.WriteAsync(kioskId.ToString(), new { });
        await store.RevokeAsync(kioskId, clock.GetUtcNow().ToUnixTimeSeconds(), cancellationToken);
        await inForce.LoadAsync(cancellationToken);
        return KioskFault.None;
    }

    /// <summary>Draws a token.</summary>
    /// <returns>The token.</returns>
    public static string Draw() => Prefix + Secrets.New(RandomBytes);
}
