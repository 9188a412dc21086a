namespace HealthPass.Grains.Staff;

/// <summary>Signs staff in: five wrong passwords in a row lock an account for a quarter of an hour.</summary>
public sealed class SignIns(IStaffStore store, IPasswords passwords, TimeProvider clock) : IDisposable
{
    private const int MaxAttempts = 5;
    private const int MaxName = 64;

    private static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    private readonly SignInTurns _turns = new();

    /// <summary>Tries a password.</summary>
    /// <param name="userName">The account, in any case.</param>
    /// <param name="password">The password.</param>
    /// <param name="cancellationToken">Gives up before the attempt counts.</param>
    /// <returns>The account, or why not.</returns>
    public async Task<SignInResult> TryAsync(string userName, string password, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(userName);

        // PostgreSQL takes no U+0000 in a text, and no name has a control character.
        var account = userName.Length <= MaxName && !userName.Any(char.IsControl) ? await store.FindAsync(userName, cancellationToken) : null;
        if (account is null)
        {
            // The time an answer takes does not tell which accounts exist.
            passwords.Waste(password);
            return new(SignInFault.Wrong);
        }

        using var turn = await _turns.TakeAsync(account.UserName, cancellationToken);
        var now = clock.GetUtcNow();

        // Before the password is checked, and whether or not the caller stays for the answer: nobody gets more attempts by trying many at once.
        if (await store.CountSignInAsync(
            account.UserName, MaxAttempts, now.ToUnixTimeSeconds(), (now + LockedFor).ToUnixTimeSeconds(), CancellationToken.None) is not { } lockedUntil)
        {
            // At least a second: the lock may have been lifted since.
            var until = (await store.FindAsync(account.UserName, cancellationToken) ?? account).LockedUntil;
            return new(SignInFault.Locked, LockedFor: (int)Math.Max(until - now.ToUnixTimeSeconds(), 1));
        }

        if (!passwords.Hold(account, password))
        {
            return new(SignInFault.Wrong);
        }

        await store.ForgiveSignInsAsync(account.UserName, lockedUntil, CancellationToken.None);
        return new(SignInFault.None, account);
    }

    /// <inheritdoc/>
    public void Dispose() => _turns.Dispose();
}
