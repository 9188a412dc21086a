using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Security.Claims;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Regions;

namespace HealthPass.Api.Access;

/// <summary>The screens' tokens in force, in memory, so that a database outage darkens no wall.</summary>
internal sealed class KioskTokens(IKioskStore store, RegionTree regions, TimeProvider clock) : IKiosksInForce
{
    private const int MaxLength = 128;

    private volatile FrozenDictionary<string, Kiosk> _byHash = FrozenDictionary<string, Kiosk>.Empty;
    private volatile FrozenDictionary<string, Kiosk> _byName = FrozenDictionary<string, Kiosk>.Empty;

    /// <summary>Tokens in force when they were last read.</summary>
    public int Count => _byHash.Count;

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var kiosks = await store.ListAsync(regions.Root.Code, clock.GetUtcNow().ToUnixTimeSeconds(), after: null, KioskCommands.MaxInForce, cancellationToken);
        _byHash = kiosks.ToFrozenDictionary(kiosk => Convert.ToHexString(kiosk.Hash), StringComparer.Ordinal);
        _byName = kiosks.ToFrozenDictionary(kiosk => kiosk.KioskId.ToString(), StringComparer.Ordinal);
    }

    /// <summary>Finds the screen behind a token. It is looked up by hash: the time this takes says nothing about the token.</summary>
    public bool TryFind(string token, [NotNullWhen(true)] out ClaimsPrincipal? caller)
    {
        caller = null;
        if (token.Length > MaxLength || !_byHash.TryGetValue(Convert.ToHexString(Secrets.HashOf(token)), out var kiosk) || !IsInForce(kiosk))
        {
            return false;
        }

        caller = new(new ClaimsIdentity(
            [
                new(ClaimTypes.Name, kiosk.KioskId.ToString()),
                new(AccessNames.KindClaim, AccessNames.Kiosk),
                new(AccessNames.RegionClaim, kiosk.Region.ToString()),
            ],
            AccessNames.Scheme));
        return true;
    }

    /// <summary>Whether a screen that was let in before may go on.</summary>
    public bool IsInForce(string kioskId) => _byName.TryGetValue(kioskId, out var kiosk) && IsInForce(kiosk);

    private bool IsInForce(Kiosk kiosk) => kiosk.IsInForce(clock.GetUtcNow().ToUnixTimeSeconds());
}
