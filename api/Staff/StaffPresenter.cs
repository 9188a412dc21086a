using HealthPass.Api.Json;
using HealthPass.Grains.Staff;
using HealthPass.Grains.Staff.Accounts;
using HealthPass.Kernel.Regions;

namespace HealthPass.Api.Staff;

/// <summary>Puts accounts into words.</summary>
internal static class StaffPresenter
{
    public static AccountView Present(StaffAccount account, RegionTree regions, long now) => new(
        account.UserName,
        account.DisplayName,
        account.Unit,
        account.Region.ToString(),
        regions.NameOf(account.Region),
        account.Roles,
        WordOf(AccountRules.StandingOf(account, now)),
        TimeOf(account.ValidFrom)!,
        TimeOf(account.ValidTo),
        account.ConfirmedAt == 0 ? null : TimeOf(account.ConfirmedAt),
        account.ConfirmedBy,
        AccountRules.IsToBeConfirmed(account, now),
        TimeOf(AccountRules.EndsUnconfirmedAt(account)),
        account.PasswordHash.Length > 0 && !account.MustChange,
        account.Factors,
        account.CreatedBy);

    public static ChangeView Present(StaffChangeView change, string? part) => new(
        change.ChangeId.ToString(),
        change.State,
        change.Draft.UserName,
        change.Draft.Roles,
        change.Draft.Region.ToString(),
        TimeOf(change.Draft.ValidFrom)!,
        TimeOf(change.Draft.ValidTo),
        change.HasNewPassword,
        change.Draft.Note,
        change.Draft.By.UserName,
        Rfc3339.Format(change.CreatedAt),
        change.Checker,
        part);

    private static string? TimeOf(long seconds) => seconds >= StaffAccount.Never ? null : Rfc3339.Format(DateTimeOffset.FromUnixTimeSeconds(seconds));

    private static string WordOf(AccountStanding standing) => standing switch
    {
        AccountStanding.InForce => "in_force",
        AccountStanding.NotYet => "not_yet",
        AccountStanding.Over => "over",
        AccountStanding.Suspended => "suspended",
        _ => "unconfirmed",
    };
}
