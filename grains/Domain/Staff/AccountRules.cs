namespace HealthPass.Grains.Staff;

/// <summary>Tells what an account is good for at a time, and which roles go together. Asked at every call, so that nothing has to run for an account to end.</summary>
public static class AccountRules
{
    /// <summary>After how long without confirmation an account is on the list of those to be confirmed.</summary>
    public static readonly TimeSpan ConfirmEvery = TimeSpan.FromDays(180);

    /// <summary>How long it stays usable on that list.</summary>
    public static readonly TimeSpan Notice = TimeSpan.FromDays(30);

    /// <summary>How an account stands.</summary>
    /// <param name="account">The account.</param>
    /// <param name="now">Unix seconds.</param>
    /// <returns>Its standing.</returns>
    public static AccountStanding StandingOf(StaffAccount account, long now)
    {
        ArgumentNullException.ThrowIfNull(account);
        return account.IsSuspended ? AccountStanding.Suspended
            : now < account.ValidFrom ? AccountStanding.NotYet
            : now >= account.ValidTo ? AccountStanding.Over
            : EndsUnconfirmedAt(account) <= now ? AccountStanding.Unconfirmed
            : AccountStanding.InForce;
    }

    /// <summary>Whether somebody should say whether the account is still needed.</summary>
    /// <param name="account">The account.</param>
    /// <param name="now">Unix seconds.</param>
    /// <returns>Whether it is due.</returns>
    public static bool IsToBeConfirmed(StaffAccount account, long now)
    {
        ArgumentNullException.ThrowIfNull(account);
        return now - account.ConfirmedAt >= (long)ConfirmEvery.TotalSeconds;
    }

    /// <summary>When an account ends because nobody confirms it.</summary>
    /// <param name="account">The account.</param>
    /// <returns>Unix seconds. Administrators do not end so: without any nobody could confirm anybody.</returns>
    public static long EndsUnconfirmedAt(StaffAccount account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return account.ConfirmedAt == 0 || account.Roles.Contains(StaffRoles.Administrator)
            ? StaffAccount.Never
            : account.ConfirmedAt + (long)(ConfirmEvery + Notice).TotalSeconds;
    }

    /// <summary>Whether one account may have these roles together: who administers, who audits and who runs the machines are never the same, and none of them colours anybody.</summary>
    /// <param name="roles">Wire names.</param>
    /// <returns>False also where one of them is no role.</returns>
    public static bool MayBeTogether(IReadOnlyCollection<string> roles)
    {
        ArgumentNullException.ThrowIfNull(roles);
        return roles.All(StaffRoles.All.Contains) && (roles.Distinct(StringComparer.Ordinal).Count() <= 1 || !roles.Any(StaffRoles.Alone.Contains));
    }
}
