namespace HealthPass.Grains.Staff.Passwords;

/// <summary>Checks and hashes passwords, slowly on purpose and never on a thread that serves others.</summary>
public interface IPasswords
{
    /// <summary>Whether a password is an account's. It takes the same work for an account that there is not.</summary>
    /// <param name="account">The account, null for none.</param>
    /// <param name="password">The password.</param>
    /// <param name="asker">Who asks.</param>
    /// <param name="cancellationToken">Nobody waits for the answer any more: what has not begun is left.</param>
    /// <exception cref="HashingBusyException">Too many wait already.</exception>
    Task<bool> HoldsAsync(StaffAccount? account, string password, HashingAsker asker, CancellationToken cancellationToken);

    /// <summary>What is kept of a new password.</summary>
    /// <param name="account">Whose it becomes.</param>
    /// <param name="password">The password.</param>
    /// <param name="asker">Who asks.</param>
    /// <param name="cancellationToken">As above.</param>
    /// <exception cref="HashingBusyException">Too many wait already.</exception>
    Task<string> HashAsync(StaffAccount account, string password, HashingAsker asker, CancellationToken cancellationToken);
}
