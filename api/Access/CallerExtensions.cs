using System.Globalization;
using System.Security.Claims;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;

namespace HealthPass.Api.Access;

/// <summary>Reads what is known of a caller.</summary>
internal static class CallerExtensions
{
    /// <summary>The name of the key or account.</summary>
    public static string NameOf(this ClaimsPrincipal caller) => caller.FindFirstValue(ClaimTypes.Name) ?? string.Empty;

    /// <summary>The region that bounds a staff member or a screen; callers with a key have none.</summary>
    public static RegionCode RegionOf(this ClaimsPrincipal caller) =>
        RegionCode.TryParse(caller.FindFirstValue(AccessNames.RegionClaim), out var region)
            ? region
            : throw new InvalidOperationException("A staff session without a region.");

    /// <summary>The region that bounds the caller, null for callers without one.</summary>
    public static RegionCode? BoundsOf(this ClaimsPrincipal caller) => caller.HasClaim(claim => claim.Type == AccessNames.RegionClaim) ? caller.RegionOf() : null;

    /// <summary>The staff member as an official.</summary>
    public static Official AsOfficial(this ClaimsPrincipal caller) => new(
        caller.NameOf(), caller.RegionOf(), [.. caller.FindAll(ClaimTypes.Role).Select(role => role.Value)]);

    /// <summary>Whether the caller is signed-in staff. Keys have no region, and whoever passes by reads a screen.</summary>
    public static bool IsStaff(this ClaimsPrincipal caller) => caller.Identity?.IsAuthenticated == true && caller.BoundsOf() is not null && !caller.IsKiosk();

    /// <summary>Whether the caller is a screen that nobody signs in at.</summary>
    public static bool IsKiosk(this ClaimsPrincipal caller) => caller.HasClaim(AccessNames.KindClaim, AccessNames.Kiosk);

    /// <summary>When the caller's session ends; null for callers without one.</summary>
    public static DateTimeOffset? SessionEndsAt(this ClaimsPrincipal caller) =>
        long.TryParse(caller.FindFirstValue(AccessNames.EndsAtClaim), CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    /// <summary>The session that the caller showed; null for callers without one.</summary>
    public static LiveSession? SessionOf(this ClaimsPrincipal caller) => (caller.Identity as ClaimsIdentity)?.BootstrapContext as LiveSession;

    /// <summary>What a session lacks that is good for nothing yet but to get it; null for nothing.</summary>
    public static string? LimitOf(this ClaimsPrincipal caller) => caller.FindFirstValue(AccessNames.LimitClaim);

    /// <summary>The key that the caller showed, as it was then; null for callers without one.</summary>
    public static KnownKey? KeyOf(this ClaimsPrincipal caller) => (caller.Identity as ClaimsIdentity)?.BootstrapContext as KnownKey;

    /// <summary>The person whom a resident's session is of.</summary>
    public static PersonId ResidentOf(this ClaimsPrincipal caller) => PersonId.TryParse(caller.FindFirstValue(ClaimTypes.NameIdentifier), out var person)
        ? person
        : throw new InvalidOperationException("A caller who is no resident.");

    /// <summary>The channel that a channel's key speaks for.</summary>
    public static string ChannelOf(this ClaimsPrincipal caller) => caller.KeyOf()?.Channel ?? throw new InvalidOperationException("A caller without a channel.");
}
