using HealthPass.Grains.Audit;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Staff.Accounts;

/// <summary>Looks after accounts. Rights are asked for here and granted by another; each change is in the audit trail before it counts.</summary>
public sealed class StaffCommands(IAccountStore accounts, IStaffPersons persons, IGrainFactory grains, TimeProvider clock)
{
    /// <summary>Makes an account that may do nothing yet, and that nobody can sign in to.</summary>
    /// <param name="account">Name, person, unit and region.</param>
    /// <param name="person">Whom of the registered it is, null where it was not said.</param>
    /// <param name="official">Who makes it.</param>
    /// <param name="pen">Writes the audit line.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The account, or why there is none.</returns>
    public async Task<(StaffFault Fault, StaffAccount? Account)> CreateAsync(
        StaffAccount account, PersonId? person, Official official, AuditPen pen, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(official);
        ArgumentNullException.ThrowIfNull(pen);
        if (!official.Region.Contains(account.Region))
        {
            return (StaffFault.OutOfRegion, null);
        }

        if (await accounts.FindAsync(account.UserName, cancellationToken) is not null)
        {
            return (StaffFault.NameTaken, null);
        }

        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        _ = await pen.WriteAsync(account.UserName, new { regionCode = account.Region.ToString(), account.Unit, personKnown = person is not null });
        var made = await accounts.ChangeAsync(
            account.UserName,
            (before, _) => before is null
                ? account with { Roles = [], PasswordHash = string.Empty, MustChange = true, CreatedBy = official.UserName, CreatedAt = now, ConfirmedAt = now, ConfirmedBy = official.UserName }
                : null,
            needsAll: false, null, now, CancellationToken.None);
        if (made is null)
        {
            return (StaffFault.NameTaken, null);
        }

        if (person is { } known)
        {
            await persons.SetAsync(made.UserName, known, CancellationToken.None);
        }

        return (StaffFault.None, made);
    }

    /// <summary>Asks for rights, or for a new first password.</summary>
    /// <param name="userName">The account.</param>
    /// <param name="rights">What it is to have.</param>
    /// <param name="official">Who asks.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What came of it.</returns>
    public async Task<StaffAnswer> ProposeAsync(string userName, AskedRights rights, Official official, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(rights);
        ArgumentNullException.ThrowIfNull(official);
        if (await accounts.FindAsync(userName, cancellationToken) is not { } account)
        {
            return new(StaffFault.Unknown, null, null);
        }

        // An account that nobody has signed in to yet cannot do with its old one.
        var part = rights.NewPassword || (account.PasswordHash.Length == 0 && account.Activation.Length == 0) ? ActivationParts.Draw() : null;
        var draft = new StaffChangeDraft(
            official, account.UserName, account.Region, [.. rights.Roles.Distinct(StringComparer.Ordinal)], rights.Region ?? account.Region, rights.ValidFrom, rights.ValidTo,
            part is null ? string.Empty : ActivationParts.HashOf(part), rights.Note);
        var result = await grains.GetGrain<IStaffChangeGrain>(Guid.CreateVersion7(clock.GetUtcNow())).Propose(draft);
        return new(result.Fault, result.Change, result.Fault == StaffFault.None ? part : null);
    }

    /// <summary>Grants what another has asked for.</summary>
    /// <param name="changeId">The request.</param>
    /// <param name="official">Who grants it.</param>
    /// <param name="factor">The second factor that was shown for it, null for none.</param>
    /// <returns>What came of it, with the second half of a new first password: it is told this once.</returns>
    public async Task<StaffAnswer> ConfirmAsync(Guid changeId, Official official, Guid? factor)
    {
        ArgumentNullException.ThrowIfNull(official);
        var part = ActivationParts.Draw();
        var result = await grains.GetGrain<IStaffChangeGrain>(changeId).Confirm(official, ActivationParts.HashOf(part), factor);
        return new(result.Fault, result.Change, result is { Fault: StaffFault.None, Change.HasNewPassword: true } ? part : null);
    }

    /// <summary>Refuses what another has asked for.</summary>
    /// <param name="changeId">The request.</param>
    /// <param name="official">Who refuses it.</param>
    /// <param name="note">Why.</param>
    /// <returns>What came of it.</returns>
    public async Task<StaffAnswer> RefuseAsync(Guid changeId, Official official, string note)
    {
        ArgumentNullException.ThrowIfNull(official);
        var result = await grains.GetGrain<IStaffChangeGrain>(changeId).Refuse(official, note);
        return new(result.Fault, result.Change, null);
    }

    /// <summary>Reads a request.</summary>
    /// <param name="changeId">The request.</param>
    /// <returns>Null for none.</returns>
    public Task<StaffChangeView?> FindChangeAsync(Guid changeId) => grains.GetGrain<IStaffChangeGrain>(changeId).GetView();

    /// <summary>Stops an account, at once and by one administrator alone; rights that are granted anew set it going again.</summary>
    /// <param name="userName">The account.</param>
    /// <param name="note">Why.</param>
    /// <param name="official">Who orders it.</param>
    /// <param name="pen">Writes the audit line.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Why it is not stopped.</returns>
    public Task<StaffFault> SuspendAsync(string userName, string note, Official official, AuditPen pen, CancellationToken cancellationToken) => ChangeAsync(
        userName,
        (account, all, now) => AccountChanges.JudgeSuspension(official, account, all, now),
        (account, _) => account with { IsSuspended = true },
        new { note },
        pen,
        cancellationToken);

    /// <summary>Says that the person still needs the account.</summary>
    /// <param name="userName">The account.</param>
    /// <param name="official">Who says so.</param>
    /// <param name="pen">Writes the audit line.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Why it does not count.</returns>
    public Task<StaffFault> RecertifyAsync(string userName, Official official, AuditPen pen, CancellationToken cancellationToken) => ChangeAsync(
        userName,
        (account, _, _) => AccountChanges.JudgeOther(official, account),
        (account, now) => account with { ConfirmedAt = now, ConfirmedBy = official.UserName },
        new { },
        pen,
        cancellationToken);

    /// <summary>Accounts of a region and below.</summary>
    /// <param name="region">The region.</param>
    /// <param name="toBeConfirmed">Those alone of whom somebody should say whether they are needed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Accounts by name.</returns>
    public async Task<IReadOnlyList<StaffAccount>> ListAsync(RegionCode region, bool toBeConfirmed, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        return [.. (await accounts.ReadChangedAsync(-1, cancellationToken))
            .Where(account => region.Contains(account.Region) && (!toBeConfirmed || AccountRules.IsToBeConfirmed(account, now)))];
    }

    private async Task<StaffFault> ChangeAsync(
        string userName, Func<StaffAccount?, IReadOnlyList<StaffAccount>, long, StaffFault> judge, Func<StaffAccount, long, StaffAccount> change, object detail, AuditPen pen,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(pen);
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var all = await accounts.ReadChangedAsync(-1, cancellationToken);
        var fault = judge(all.FirstOrDefault(account => string.Equals(account.UserName, userName, StringComparison.OrdinalIgnoreCase)), all, now);
        if (fault != StaffFault.None)
        {
            return fault;
        }

        _ = await pen.WriteAsync(userName, detail);
        _ = await accounts.ChangeAsync(
            userName,
            (account, everybody) =>
            {
                fault = judge(account, everybody, now);
                return fault == StaffFault.None ? change(account!, now) : null;
            },
            needsAll: true, null, now, CancellationToken.None);
        return fault;
    }
}
