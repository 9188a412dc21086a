namespace HealthPass.Grains.Staff.Accounts;

/// <summary>What may become of an account, by the account and all others. Asked when it is asked for, when it is granted, and within the transaction that does it.</summary>
public static class AccountChanges
{
    /// <summary>How many administrators it takes to grant anything.</summary>
    public const int FewestAdministrators = 2;

    /// <summary>How long a volunteer's account may last: it ends by itself, as nobody will think of it.</summary>
    public static readonly TimeSpan LongestVolunteer = TimeSpan.FromDays(184);

    /// <summary>Judges a change of rights.</summary>
    /// <param name="draft">What is asked for.</param>
    /// <param name="official">Who asks for it or grants it.</param>
    /// <param name="account">The account, null for none.</param>
    /// <param name="all">All accounts.</param>
    /// <param name="now">Unix seconds.</param>
    /// <returns>Why it may not be.</returns>
    public static StaffFault Judge(StaffChangeDraft draft, Official official, StaffAccount? account, IReadOnlyList<StaffAccount> all, long now)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(official);
        return account is null ? StaffFault.Unknown
            : IsSame(official, account.UserName) ? StaffFault.OwnAccount
            : !official.Region.Contains(account.Region) || !official.Region.Contains(draft.Region) ? StaffFault.OutOfRegion
            : !AccountRules.MayBeTogether(draft.Roles) ? StaffFault.RolesNotTogether
            : draft.ValidTo <= draft.ValidFrom || draft.ValidTo <= now ? StaffFault.ValidityEmpty
            : draft.Roles.Contains(StaffRoles.Volunteer) && draft.ValidTo > now + (long)LongestVolunteer.TotalSeconds ? StaffFault.EndNeeded
            : LeavesTooFew(all, Granted(draft, account, string.Empty, string.Empty, now), now) ? StaffFault.LastAdministrators
            : StaffFault.None;
    }

    /// <summary>Judges a stop, which one administrator alone may order.</summary>
    /// <param name="official">Who orders it.</param>
    /// <param name="account">The account, null for none.</param>
    /// <param name="all">All accounts.</param>
    /// <param name="now">Unix seconds.</param>
    /// <returns>Why it may not be.</returns>
    public static StaffFault JudgeSuspension(Official official, StaffAccount? account, IReadOnlyList<StaffAccount> all, long now) =>
        JudgeOther(official, account) is var fault and not StaffFault.None ? fault
        : LeavesTooFew(all, account! with { IsSuspended = true }, now) ? StaffFault.LastAdministrators
        : StaffFault.None;

    /// <summary>Whether somebody may look after an account: it is another's, and of the own region.</summary>
    /// <param name="official">Who.</param>
    /// <param name="account">The account, null for none.</param>
    /// <returns>Why not.</returns>
    public static StaffFault JudgeOther(Official official, StaffAccount? account)
    {
        ArgumentNullException.ThrowIfNull(official);
        return account is null ? StaffFault.Unknown
            : IsSame(official, account.UserName) ? StaffFault.OwnAccount
            : !official.Region.Contains(account.Region) ? StaffFault.OutOfRegion
            : StaffFault.None;
    }

    /// <summary>The account with what was granted.</summary>
    /// <param name="draft">What was asked for.</param>
    /// <param name="account">The account.</param>
    /// <param name="secondPart">What is kept of the second half of a new first password.</param>
    /// <param name="checker">Who granted it.</param>
    /// <param name="now">Unix seconds.</param>
    /// <returns>The account.</returns>
    public static StaffAccount Granted(StaffChangeDraft draft, StaffAccount account, string secondPart, string checker, long now)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(account);
        var granted = account with
        {
            Roles = [.. draft.Roles],
            Region = draft.Region,
            ValidFrom = draft.ValidFrom,
            ValidTo = draft.ValidTo,
            IsSuspended = false,
            ConfirmedAt = now,
            ConfirmedBy = checker,
        };
        return draft.FirstPart.Length == 0
            ? granted
            : granted with { PasswordHash = string.Empty, Activation = ActivationParts.Of(draft.FirstPart, secondPart), MustChange = true, Factors = 0 };
    }

    private static bool LeavesTooFew(IReadOnlyList<StaffAccount> all, StaffAccount changed, long now)
    {
        var before = all.Count(account => Administers(account, now));
        var after = all.Count(account => Administers(account.UserName == changed.UserName ? changed : account, now));
        return after < FewestAdministrators && after < before;
    }

    // One whose time runs out is none to rely on.
    private static bool Administers(StaffAccount account, long now) =>
        account.Roles.Contains(StaffRoles.Administrator) && account.ValidTo == StaffAccount.Never && AccountRules.StandingOf(account, now) == AccountStanding.InForce;

    private static bool IsSame(Official official, string userName) => string.Equals(official.UserName, userName, StringComparison.OrdinalIgnoreCase);
}
