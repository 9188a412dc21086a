using HealthPass.Grains.Staff.Passwords;

namespace HealthPass.Grains.Staff.SignIn;

/// <summary>Signs staff in. Whatever is wrong, the same work is done.</summary>
public sealed class SignIns(IAccountStore accounts, ISignInStore store, IPasswords passwords, SignInLog log, TimeProvider clock) : IDisposable
{
    private const int MaxName = 64;

    private readonly SignInTurns _turns = new();

    /// <summary>Tries a password.</summary>
    /// <param name="attempt">Who, with what, from where.</param>
    /// <param name="cancellationToken">Gives up before the attempt counts.</param>
    /// <returns>The account, or why not.</returns>
    /// <exception cref="HashingBusyException">Too many wait already.</exception>
    public async Task<SignInResult> TryAsync(SignInAttempt attempt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(attempt);

        // PostgreSQL takes no U+0000 in a text, and no name has a control character.
        var account = attempt.UserName.Length <= MaxName && !attempt.UserName.Any(char.IsControl)
            ? await accounts.FindAsync(attempt.UserName, cancellationToken)
            : null;
        var source = attempt.Device is { } device ? SourceNames.Device + device : attempt.Source;
        using var turn = account is null ? null : await _turns.TakeAsync(account.UserName, source, cancellationToken);
        var now = clock.GetUtcNow().ToUnixTimeSeconds();

        // Before the password is checked, and whether or not the caller stays for the answer.
        var count = account is null ? null : await store.CountAsync(account.UserName, source, attempt.Device is not null, now, CancellationToken.None);
        var mayTry = count?.Verdict == SignInVerdict.MayTry;
        var asker = new HashingAsker(attempt.Source, attempt.Device is not null || count?.IsKnown == true);
        var tried = mayTry && account!.PasswordHash.Length > 0 ? account : null;
        var holds = await passwords.HoldsAsync(tried, attempt.Password, asker, cancellationToken);
        holds |= mayTry && ActivationParts.Hold(account!.Activation, attempt.Password);
        var fault = account is null ? SignInFault.Unknown
            : !mayTry ? SignInFault.Waits
            : !holds ? SignInFault.Wrong
            : AccountRules.StandingOf(account, now) != AccountStanding.InForce ? SignInFault.NotInForce
            : SignInFault.None;
        if (mayTry && holds)
        {
            await store.SucceedAsync(account!.UserName, source == attempt.Source ? [source] : [source, attempt.Source], now, CancellationToken.None);
        }

        await log.TellAsync(account, fault, attempt.Source, count?.Failures ?? 0);
        return new(fault, fault == SignInFault.None ? account : null);
    }

    /// <inheritdoc/>
    public void Dispose() => _turns.Dispose();
}
