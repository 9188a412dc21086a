using HealthPass.Grains.Governance.Staff;

namespace HealthPass.Grains.Storage;

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

    /// <summary>Records the outcome of a sign-in.</summary>
    /// <param name="userName">The account.</param>
    /// <param name="failedAttempts">Wrong passwords in a row, 0 after a right one.</param>
    /// <param name="lockedUntil">Unix seconds, 0 for not locked.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task RecordSignInAsync(string userName, int failedAttempts, long lockedUntil, CancellationToken cancellationToken);

    /// <summary>All API keys; there are few.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Keys.</returns>
    Task<IReadOnlyList<ApiKey>> ReadKeysAsync(CancellationToken cancellationToken);
}
