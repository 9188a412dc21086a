using System.Globalization;
using System.Security.Claims;
using HealthPass.Grains.Staff;
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

    /// <summary>Whether the caller is a channel, a gate or signed-in staff. A screen is not: whoever passes by reads it.</summary>
    public static bool IsKnown(this ClaimsPrincipal caller) => caller.Identity?.IsAuthenticated == true && !caller.IsKiosk();

    /// <summary>Whether the caller is a screen that nobody signs in at.</summary>
    public static bool IsKiosk(this ClaimsPrincipal caller) => caller.HasClaim(AccessNames.KindClaim, AccessNames.Kiosk);

    /// <summary>When the caller's session ends; null for callers without one.</summary>
    public static DateTimeOffset? SessionEndsAt(this ClaimsPrincipal caller) =>
        long.TryParse(caller.FindFirstValue(AccessNames.EndsAtClaim), CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    /// <summary>The key that the caller showed, as it was then; null for callers without one.</summary>
    public static KnownKey? KeyOf(this ClaimsPrincipal caller) => (caller.Identity as ClaimsIdentity)?.BootstrapContext as KnownKey;
}
