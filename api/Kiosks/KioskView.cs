namespace HealthPass.Api.Kiosks;

/// <summary>A screen's token, without the token.</summary>
/// <param name="KioskId">Names it in lists and in the audit.</param>
/// <param name="RegionCode">The region that it may read.</param>
/// <param name="RegionName">That region's name.</param>
/// <param name="Label">Where the screen hangs.</param>
/// <param name="IssuedBy">The account that issued it.</param>
/// <param name="IssuedAt">When.</param>
/// <param name="ExpiresAt">When it runs out.</param>
public sealed record KioskView(
    string KioskId, string RegionCode, string RegionName, string Label, string IssuedBy, string IssuedAt, string ExpiresAt);
