using HealthPass.Grains.Audit;
using HealthPass.Grains.Staff.Sessions;
using HealthPass.Grains.Staff.SignIn;

namespace HealthPass.Grains.Staff.Identities;

/// <summary>
/// Signs staff in by the word of an identity provider. The provider says who it is and nothing else: accounts, rights and second
/// factors stay what administrators made them. Whoever signs in first by the name of an account is its person from then on.
/// </summary>
public sealed class IdentitySignIns(
    IAccountStore accounts, IIdentityStore identities, IdentitySealer sealer, SessionCommands sessions, SignInLog log, IAudit audit, TimeProvider clock)
{
    private const int MaxName = 64;
    private const int MaxSubject = 255;
    private const int MaxIssuer = 2_048;

    /// <summary>Begins a session.</summary>
    /// <param name="shown">Who it is.</param>
    /// <param name="source">The network it is signed in from.</param>
    /// <param name="device">What the browser calls itself.</param>
    /// <param name="limits">How long the session may last.</param>
    /// <param name="cancellationToken">Gives up before anything is written.</param>
    /// <returns>The account and its session, or why there is none.</returns>
    public async Task<IdentitySignIn> TryAsync(ShownIdentity shown, string source, string device, SessionLimits limits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(shown);
        var (fault, account) = await JudgeAsync(shown, cancellationToken);
        await log.TellAsync(account, fault, source, 0, shown.Issuer);
        if (fault != SignInFault.None)
        {
            return new(fault, null, null);
        }

        var session = await sessions.BeginAsync(
            account!, source, device, limits, CancellationToken.None, begun => identities.NoteAsync(begun.SessionId, shown, begun.ExpiresAt, CancellationToken.None));
        return new(SignInFault.None, account, session with { IsByIdentity = true });
    }

    private async Task<(SignInFault Fault, StaffAccount? Account)> JudgeAsync(ShownIdentity shown, CancellationToken cancellationToken)
    {
        if (!IsWritable(shown.Issuer, MaxIssuer) || !IsWritable(shown.Subject, MaxSubject) || !IsWritable(shown.Name, MaxName) || (shown.SessionId.Length > 0 && !IsWritable(shown.SessionId, MaxSubject)))
        {
            return (SignInFault.Unknown, null);
        }

        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var bound = await identities.FindAsync(shown.Issuer, shown.Subject, cancellationToken);
        var account = await accounts.FindAsync(bound?.UserName ?? shown.Name, cancellationToken);
        if (account is null)
        {
            return (SignInFault.Unknown, null);
        }

        if (AccountRules.StandingOf(account, now) != AccountStanding.InForce)
        {
            return (SignInFault.NotInForce, account);
        }

        if (bound is not null)
        {
            return (sealer.Holds(bound) ? SignInFault.None : SignInFault.OtherPerson, account);
        }

        if (await identities.FindOfAsync(account.UserName, cancellationToken) is not null)
        {
            return (SignInFault.OtherPerson, account);
        }

        _ = await audit.WriteAsync(account.UserName, AuditActions.IdentityBound, account.UserName, new { issuer = shown.Issuer });
        return (await identities.BindAsync(sealer.Seal(shown.Issuer, shown.Subject, account.UserName, now), CancellationToken.None)
            ? SignInFault.None
            : SignInFault.OtherPerson, account);
    }

    // PostgreSQL takes no U+0000 in a text, and no name has a control character.
    private static bool IsWritable(string text, int most) => text.Length > 0 && text.Length <= most && !text.Any(char.IsControl);
}
