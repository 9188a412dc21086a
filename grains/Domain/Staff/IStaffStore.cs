namespace HealthPass.Grains.Staff;

/// <summary>Staff accounts.</summary>
public interface IStaffStore
{
    /// <summary>Whether there is any account yet.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>False for an empty store.</returns>
    Task<bool> AnyAsync(CancellationToken cancellationToken);

    /// <summary>Finds an account.</summary>
    /// <param name="userName">Its name, in any case.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The account, or null.</returns>
    Task<StaffAccount?> FindAsync(string userName, CancellationToken cancellationToken);

    /// <summary>Adds accounts and API keys in one transaction, only into a store that has no accounts.</summary>
    /// <param name="accounts">Accounts.</param>
    /// <param name="keys">API keys.</param>
    /// <param name="cancellationToken">Gives up; nothing is written.</param>
    /// <returns>Whether they were added; false when another process was first.</returns>
    Task<bool> AddFirstAsync(IReadOnlyList<StaffAccount> accounts, IReadOnlyList<ApiKey> keys, CancellationToken cancellationToken);

    /// <summary>Counts a sign-in, as a failed one until <see cref="ForgiveSignInsAsync"/>; the one that reaches the bound locks the account.</summary>
    /// <param name="userName">The account.</param>
    /// <param name="bound">How many failed ones in a row lock it.</param>
    /// <param name="now">Unix seconds.</param>
    /// <param name="lockUntil">Until when it is locked then, Unix seconds.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Until when this one has locked the account, 0 where it has not; null where it was not counted, because the account is locked.</returns>
    Task<long?> CountSignInAsync(string userName, int bound, long now, long lockUntil, CancellationToken cancellationToken);

    /// <summary>Forgives the failed sign-ins after one that succeeded, with the lock that this one has set, but no lock that another has set meanwhile.</summary>
    /// <param name="userName">The account.</param>
    /// <param name="lockedUntil">What <see cref="CountSignInAsync"/> returned for it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task ForgiveSignInsAsync(string userName, long lockedUntil, CancellationToken cancellationToken);

    /// <summary>All API keys; there are few.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Keys.</returns>
    Task<IReadOnlyList<ApiKey>> ReadKeysAsync(CancellationToken cancellationToken);
}
