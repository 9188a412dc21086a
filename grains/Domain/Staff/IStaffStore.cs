namespace HealthPass.Grains.Staff;

/// <summary>The first accounts, and the API keys.</summary>
public interface IStaffStore
{
    /// <summary>Whether there is any account yet.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>False for an empty store.</returns>
    Task<bool> AnyAsync(CancellationToken cancellationToken);

    /// <summary>Adds accounts and API keys in one transaction, only into a store that has no accounts.</summary>
    /// <param name="accounts">Accounts.</param>
    /// <param name="keys">API keys.</param>
    /// <param name="cancellationToken">Gives up; nothing is written.</param>
    /// <returns>Whether they were added; false when another process was first.</returns>
    Task<bool> AddFirstAsync(IReadOnlyList<StaffAccount> accounts, IReadOnlyList<ApiKey> keys, CancellationToken cancellationToken);
}
