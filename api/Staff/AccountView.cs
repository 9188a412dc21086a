using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Staff;

/// <summary>An account, as administrators see it.</summary>
/// <param name="UserName">Its name.</param>
/// <param name="DisplayName">The person's name.</param>
/// <param name="Unit">The unit that the person works in.</param>
/// <param name="RegionCode">The region that bounds it.</param>
/// <param name="RegionName">That region's name.</param>
/// <param name="Roles">Its roles.</param>
/// <param name="Standing">Whether it may be used.</param>
/// <param name="ValidFrom">From when.</param>
/// <param name="ValidTo">Until when, null for without end.</param>
/// <param name="ConfirmedAt">When somebody said last that it is needed, null for never.</param>
/// <param name="ConfirmedBy">Who did.</param>
/// <param name="IsToBeConfirmed">Whether somebody should say so now.</param>
/// <param name="EndsUnconfirmedAt">When it ends if nobody does, null for never.</param>
/// <param name="HasPassword">Whether the person has set a password.</param>
/// <param name="Factors">How many second factors it has.</param>
/// <param name="CreatedBy">Who made it.</param>
public sealed record AccountView(
    string UserName, string DisplayName, string Unit, string RegionCode, string RegionName, IReadOnlyList<string> Roles,
    [property: AllowedValues("in_force", "not_yet", "over", "suspended", "unconfirmed")] string Standing, string ValidFrom, string? ValidTo, string? ConfirmedAt, string ConfirmedBy,
    bool IsToBeConfirmed, string? EndsUnconfirmedAt, bool HasPassword, int Factors, string CreatedBy);
