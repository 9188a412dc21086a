namespace HealthPass.Grains.Staff;

/// <summary>Staff accounts.</summary>
public interface IAccountStore
{
    /// <summary>Finds an account.</summary>
    /// <param name="userName">Its name, in any case.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The account, or null.</returns>
    Task<StaffAccount?> FindAsync(string userName, CancellationToken cancellationToken);

    /// <summary>Accounts that have changed.</summary>
    /// <param name="after">The number of the last change that is known, -1 for none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Accounts as they are now.</returns>
    Task<IReadOnlyList<StaffAccount>> ReadChangedAsync(long after, CancellationToken cancellationToken);

    /// <summary>Changes an account in one transaction, with every other change of accounts before or after it, and ends its sessions.</summary>
    /// <param name="userName">The account.</param>
    /// <param name="change">Decides by what is there, and by all accounts where <paramref name="needsAll"/>; null to leave everything.</param>
    /// <param name="needsAll">Whether it is given every account, and not this one alone.</param>
    /// <param name="keepSession">A session that goes on all the same.</param>
    /// <param name="now">Unix seconds.</param>
    /// <param name="cancellationToken">Gives up; nothing is written.</param>
    /// <returns>The account afterwards, null where it was left.</returns>
    Task<StaffAccount?> ChangeAsync(
        string userName, Func<StaffAccount?, IReadOnlyList<StaffAccount>, StaffAccount?> change, bool needsAll, Guid? keepSession, long now, CancellationToken cancellationToken);
}
