using System.Globalization;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Venues;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;
using HealthPass.Kernel.Venues;

namespace HealthPass.Grains.Staff;

/// <summary>Creates, lists, rotates and revokes API keys. Each change is in the audit trail before it counts.</summary>
public sealed class ApiKeyCommands(IApiKeyStore store, IApiKeysInForce inForce, IVenueDirectory venues, RegionTree regions, TimeProvider clock)
{
    /// <summary>The most secrets in force at a time.</summary>
    public const int MaxInForce = 10_000;

    /// <summary>The most venues that a key names; more are a region.</summary>
    public const int MaxVenues = 100;

    /// <summary>The highest rate.</summary>
    public const int MaxRate = 1_000_000;

    /// <summary>The most scans by document that a key may be given a day and venue.</summary>
    public const int MaxDocuments = 100_000;

    /// <summary>The kind of a channel's key.</summary>
    public const string Channel = "channel";

    /// <summary>The kind of a gate's key.</summary>
    public const string Gate = "gate";

    /// <summary>The kind of a carrier's key.</summary>
    public const string Carrier = "carrier";

    /// <summary>How long a key may be in force.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    /// <summary>How long an old secret may stay beside the new one.</summary>
    public static readonly TimeSpan LongestOverlap = TimeSpan.FromDays(30);

    private const string TimeForm = "yyyy-MM-dd'T'HH:mm:ss.fffzzz";
    private const int RandomBytes = 32;
    private const int MaxName = 32;

    /// <summary>Creates a key.</summary>
    /// <param name="draft">What is asked for.</param>
    /// <param name="official">Who creates it; what it is for lies within the official's region.</param>
    /// <param name="pen">Writes the audit line.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The secret, or why there is none.</returns>
    public async Task<ApiKeyIssue> CreateAsync(ApiKeyDraft draft, Official official, AuditPen pen, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(official);
        ArgumentNullException.ThrowIfNull(pen);
        var now = clock.GetUtcNow();
        var end = draft.ExpiresAt ?? now + Longest;
        var (fault, scope, region) = await ScopeOfAsync(draft, cancellationToken);
        fault = FormFaultOf(draft) is not ApiKeyFault.None and var form ? form
            : fault != ApiKeyFault.None ? fault
            : !official.Region.Contains(region) ? ApiKeyFault.OutOfRegion
            : end <= now || end > now + Longest ? ApiKeyFault.ExpiryOutside
            : ApiKeyFault.None;
        if (fault != ApiKeyFault.None)
        {
            return ApiKeyIssue.Refused(fault);
        }

        var known = await ReadInForceAsync(now, cancellationToken);
        if (known.Count >= MaxInForce || known.Any(key => key.Name == draft.Name))
        {
            return ApiKeyIssue.Refused(known.Count >= MaxInForce ? ApiKeyFault.TooMany : ApiKeyFault.NameTaken);
        }

        var secret = Secrets.New(RandomBytes);
        var key = new ApiKey(Secrets.HashOf(secret), draft.Kind, draft.Name, scope, draft.RatePerSecond)
        {
            KeyId = Guid.CreateVersion7(now),
            Owner = draft.Owner,
            Region = region,
            DocumentsPerMinute = draft.DocumentsPerMinute,
            DocumentsPerDay = draft.DocumentsPerDay,
            CreatedBy = official.UserName,
            CreatedAt = now.ToUnixTimeSeconds(),
            ExpiresAt = end.ToUnixTimeSeconds(),
        };
        _ = await pen.WriteAsync(key.KeyId.ToString(), new
        {
            key.Kind, key.Name, key.Owner, key.Scope, key.RatePerSecond, key.DocumentsPerMinute, key.DocumentsPerDay, expiresAt = Written(end),
        });
        await store.AddAsync(key, cancellationToken);
        await inForce.LoadAsync(cancellationToken);
        return new(ApiKeyFault.None, secret, key);
    }

    /// <summary>The keys of a region that are in force, each with its newest secret, by kind and name.</summary>
    /// <param name="region">The region.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Keys.</returns>
    public async Task<IReadOnlyList<ApiKey>> ListAsync(RegionCode region, CancellationToken cancellationToken) =>
    [
        .. (await ReadInForceAsync(clock.GetUtcNow(), cancellationToken))
            .Where(key => region.Contains(RegionOf(key)))
            .GroupBy(key => key.KeyId)
            .Select(secrets => secrets.OrderBy(secret => secret.RetiresAt == 0 ? 0 : 1).ThenByDescending(secret => secret.CreatedAt).First())
            .OrderBy(key => key.Kind, StringComparer.Ordinal).ThenBy(key => key.Name, StringComparer.Ordinal),
    ];

    /// <summary>Gives a key a new secret. The old one stays for a while, so that gates and channels can be changed over without a gap.</summary>
    /// <param name="keyId">The key.</param>
    /// <param name="overlap">How long the old one stays.</param>
    /// <param name="official">Who rotates it.</param>
    /// <param name="pen">Writes the audit line.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The secret, or why there is none.</returns>
    public async Task<ApiKeyIssue> RotateAsync(Guid keyId, TimeSpan overlap, Official official, AuditPen pen, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(official);
        ArgumentNullException.ThrowIfNull(pen);
        var now = clock.GetUtcNow();
        if (overlap < TimeSpan.Zero || overlap > LongestOverlap)
        {
            return ApiKeyIssue.Refused(ApiKeyFault.OverlapOutside);
        }

        var (fault, secrets) = await FindAsync(keyId, official, now, cancellationToken);
        if (fault != ApiKeyFault.None)
        {
            return ApiKeyIssue.Refused(fault);
        }

        var secret = Secrets.New(RandomBytes);
        var key = secrets[0] with { Hash = Secrets.HashOf(secret), CreatedAt = now.ToUnixTimeSeconds(), CreatedBy = official.UserName, RetiresAt = 0 };
        _ = await pen.WriteAsync(keyId.ToString(), new { key.Kind, key.Name, oldUntil = Written(now + overlap) });
        await store.ReplaceAsync(key, secrets, (now + overlap).ToUnixTimeSeconds(), cancellationToken);
        await inForce.LoadAsync(cancellationToken);
        return new(ApiKeyFault.None, secret, key);
    }

    /// <summary>Revokes a key with all its secrets.</summary>
    /// <param name="keyId">The key.</param>
    /// <param name="official">Who revokes it.</param>
    /// <param name="pen">Writes the audit line.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Why it is not revoked.</returns>
    public async Task<ApiKeyFault> RevokeAsync(Guid keyId, Official official, AuditPen pen, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(official);
        ArgumentNullException.ThrowIfNull(pen);
        var (fault, secrets) = await FindAsync(keyId, official, clock.GetUtcNow(), cancellationToken);
        if (fault != ApiKeyFault.None)
        {
            return fault;
        }

        _ = await pen.WriteAsync(keyId.ToString(), new { secrets[0].Kind, secrets[0].Name });
        await store.RemoveAsync(secrets, cancellationToken);
        await inForce.LoadAsync(cancellationToken);
        return ApiKeyFault.None;
    }

    /// <summary>Whether a text may name a key or a channel: lower case, so that two names that look alike are the same.</summary>
    /// <param name="name">The text.</param>
    public static bool IsName(string name) =>
        name is not null && name.Length is > 0 and <= MaxName && name.All(character => character is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '_' or '.');

    private async Task<IReadOnlyList<ApiKey>> ReadInForceAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        [.. (await store.ReadAsync(cancellationToken)).Where(key => key.IsInForce(now.ToUnixTimeSeconds()))];

    private async Task<(ApiKeyFault Fault, IReadOnlyList<ApiKey> Secrets)> FindAsync(
        Guid keyId, Official official, DateTimeOffset now, CancellationToken cancellationToken)
    {
        IReadOnlyList<ApiKey> secrets = [.. (await ReadInForceAsync(now, cancellationToken)).Where(key => key.KeyId == keyId)];
        return (secrets.Count == 0 ? ApiKeyFault.Unknown : official.Region.Contains(RegionOf(secrets[0])) ? ApiKeyFault.None : ApiKeyFault.OutOfRegion, secrets);
    }

    // What a build before has written is the whole province's.
    private RegionCode RegionOf(ApiKey key) => key.Region == default ? regions.Root.Code : key.Region;

    private static ApiKeyFault FormFaultOf(ApiKeyDraft draft) =>
        draft.Kind is not (Channel or Gate or Carrier) ? ApiKeyFault.KindUnknown
        : !IsName(draft.Name) ? ApiKeyFault.NameInvalid
        : draft.RatePerSecond is < 1 or > MaxRate || draft.DocumentsPerMinute is < 0 or > MaxDocuments || draft.DocumentsPerDay is < 0 or > MaxDocuments
            ? ApiKeyFault.NumberOutside
        : ApiKeyFault.None;

    private async Task<(ApiKeyFault Fault, string Scope, RegionCode Region)> ScopeOfAsync(ApiKeyDraft draft, CancellationToken cancellationToken)
    {
        if (draft.Kind == Channel)
        {
            // People of the whole province apply through a channel.
            return draft.VenueIds is not null || draft.RegionCode is not null ? (ApiKeyFault.ScopeInvalid, string.Empty, default)
                : !IsName(draft.Channel ?? draft.Name) || OwnChannels.All.Contains(draft.Channel ?? draft.Name) ? (ApiKeyFault.NameInvalid, string.Empty, default)
                : (ApiKeyFault.None, KeyScope.Of(draft.Channel ?? draft.Name), regions.Root.Code);
        }

        if (draft.Kind == Carrier)
        {
            // Phones arrive in the whole province.
            return draft.Channel is not null || draft.VenueIds is not null || draft.RegionCode is not null
                ? (ApiKeyFault.ScopeInvalid, string.Empty, default)
                : (ApiKeyFault.None, KeyScope.Of(regions.Root.Code), regions.Root.Code);
        }

        if (draft.Channel is not null || draft.VenueIds is null == draft.RegionCode is null)
        {
            return (ApiKeyFault.ScopeInvalid, string.Empty, default);
        }

        if (draft.RegionCode is not null)
        {
            return regions.Resolve(draft.RegionCode).Region is { } region
                ? (ApiKeyFault.None, KeyScope.Of(region.Code), region.Code)
                : (ApiKeyFault.RegionUnknown, string.Empty, default);
        }

        if (draft.VenueIds!.Count is 0 or > MaxVenues)
        {
            return (ApiKeyFault.ScopeInvalid, string.Empty, default);
        }

        var named = new List<VenueEntry>();
        foreach (var text in draft.VenueIds.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (!VenueId.TryParse(text, out var id) || await venues.FindAsync(id, cancellationToken) is not { } venue)
            {
                return (ApiKeyFault.VenueUnknown, string.Empty, default);
            }

            named.Add(venue);
        }

        var common = named[0].Region;
        while (!named.TrueForAll(venue => common.Contains(venue.Region)))
        {
            common = common.Parent;
        }

        return (ApiKeyFault.None, KeyScope.Of(named.Select(venue => venue.VenueId)), common);
    }

    private static string Written(DateTimeOffset time) => time.ToOffset(ShanghaiDay.Offset).ToString(TimeForm, CultureInfo.InvariantCulture);
}
