using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Staff;

/// <summary>A screen that nobody signs in at: its token reads the aggregates of one region and what lies below. Only the token's hash is kept.</summary>
/// <param name="KioskId">Names it in lists and in the audit.</param>
/// <param name="Hash">SHA-256 of the token; tokens carry 256 random bits, so a plain hash is enough.</param>
/// <param name="Label">Where the screen hangs, in the words of whoever issued the token.</param>
/// <param name="Region">The region that it may read.</param>
/// <param name="IssuedBy">The account that issued it.</param>
/// <param name="IssuedAt">Unix seconds.</param>
/// <param name="ExpiresAt">Unix seconds; the token is refused from then on.</param>
/// <param name="RevokedAt">Unix seconds, 0 while it is in force.</param>
public sealed record Kiosk(
    Guid KioskId, byte[] Hash, string Label, RegionCode Region, string IssuedBy, long IssuedAt, long ExpiresAt, long RevokedAt)
{
    /// <summary>Whether the token is taken at a time.</summary>
    /// <param name="now">Unix seconds.</param>
    /// <returns>False once it has run out or was revoked.</returns>
    public bool IsInForce(long now) => RevokedAt == 0 && ExpiresAt > now;
}
