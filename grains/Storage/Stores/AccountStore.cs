using HealthPass.Grains.Staff;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Stores;

/// <summary>Staff accounts.</summary>
internal sealed class AccountStore(Database database) : IAccountStore
{
    /// <inheritdoc />
    public Task<StaffAccount?> FindAsync(string userName, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(userName);
        return database.ReadAsync((session, token) => FindAsync(session, userName, token), cancellationToken);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<StaffAccount>> ReadChangedAsync(long after, CancellationToken cancellationToken) => await database.ReadAsync(
        (session, token) => session.QueryAsync(
            $"SELECT {AccountRows.Columns} FROM staff_account WHERE generation > @after ORDER BY user_name", AccountRows.Read, token, ("@after", after)),
        cancellationToken);

    /// <inheritdoc />
    public Task<StaffAccount?> ChangeAsync(
        string userName, Func<StaffAccount?, IReadOnlyList<StaffAccount>, StaffAccount?> change, bool needsAll, Guid? keepSession, long now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(userName);
        ArgumentNullException.ThrowIfNull(change);
        return database.WriteAsync(
            async (session, token) =>
            {
                // First, so that of two administrators at once the second sees what the first has left.
                var generation = await Generation.NextAsync(session, AccessKinds.Accounts, token);
                var before = await FindAsync(session, userName, token);
                IReadOnlyList<StaffAccount> all = needsAll
                    ? await session.QueryAsync($"SELECT {AccountRows.Columns} FROM staff_account ORDER BY user_name", AccountRows.Read, token)
                    : before is null ? [] : [before];
                if (change(before, all) is not { } after)
                {
                    return null;
                }

                after = after with { Generation = generation };
                _ = await AccountRows.PutAsync(session, after, token);
                if (after.Factors == 0)
                {
                    await FactorStore.ClearAsync(session, after.UserName, token);
                }

                // Two administrators have agreed on who it is now.
                if (after.Activation.Length > 0 && after.Activation != before?.Activation)
                {
                    await IdentityStore.ReleaseAsync(session, after.UserName, token);
                }

                if (before is not null && !SessionsGoOn(before, after))
                {
                    _ = await SessionStore.EndAsync(session, before.UserName, null, keepSession, "account_changed", now, generation, token);
                }

                return after;
            },
            cancellationToken);
    }

    // What says who the person is, or that the account is still needed, changes nothing of what a session may do.
    private static bool SessionsGoOn(StaffAccount before, StaffAccount after) =>
        before with
        {
            DisplayName = after.DisplayName, Unit = after.Unit, ConfirmedAt = after.ConfirmedAt, ConfirmedBy = after.ConfirmedBy, Generation = after.Generation, Roles = after.Roles,
        } == after
        && before.Roles.SequenceEqual(after.Roles);

    private static async Task<StaffAccount?> FindAsync(DbSession session, string userName, CancellationToken cancellationToken) =>
        (await session.QueryAsync(
            $"SELECT {AccountRows.Columns} FROM staff_account WHERE user_name = @user_name", AccountRows.Read, cancellationToken,
            ("@user_name", AccountRows.Normalise(userName)))).SingleOrDefault();
}
