using HealthPass.Grains.Audit;
using HealthPass.Grains.Staff.Passwords;
using HealthPass.Grains.Staff.SignIn;

namespace HealthPass.Grains.Staff.Sessions;

/// <summary>Begins and ends sessions, and changes passwords. Each change is in the audit trail before it counts.</summary>
public sealed class SessionCommands(
    IAccountStore accounts, ISessionStore sessions, ISignInStore signIns, IPasswords passwords, PasswordRules rules, TimeProvider clock)
{
    private const int MaxDevice = 100;

    /// <summary>Begins a session of an account that has just signed in, which the trail says already.</summary>
    /// <param name="account">The account.</param>
    /// <param name="source">The network it was signed in from.</param>
    /// <param name="device">What the browser or program calls itself.</param>
    /// <param name="limits">How long it may last.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="before">What must be written of the session before it is good for anything.</param>
    /// <returns>The session.</returns>
    public async Task<StaffSession> BeginAsync(
        StaffAccount account, string source, string device, SessionLimits limits, CancellationToken cancellationToken, Func<StaffSession, Task>? before = null)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(device);
        ArgumentNullException.ThrowIfNull(limits);
        var now = clock.GetUtcNow();
        var label = new string([.. device.Where(character => !char.IsControl(character)).Take(MaxDevice)]);
        var session = new StaffSession(
            Guid.CreateVersion7(now), account.UserName, now.ToUnixTimeSeconds(), (now + limits.Absolute).ToUnixTimeSeconds(), now.ToUnixTimeSeconds(), source, label, 0, 0, 0);
        await (before?.Invoke(session) ?? Task.CompletedTask);
        await sessions.AddAsync(session, limits.MostOfAccount, cancellationToken);
        return session;
    }

    /// <summary>An account's sessions.</summary>
    /// <param name="userName">The account.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Those that go on, newest first.</returns>
    public Task<IReadOnlyList<StaffSession>> ListAsync(string userName, CancellationToken cancellationToken) =>
        sessions.ListAsync(userName, clock.GetUtcNow().ToUnixTimeSeconds(), cancellationToken);

    /// <summary>Ends the session that asks for it.</summary>
    /// <param name="session">The session.</param>
    /// <param name="pen">Writes the audit line.</param>
    public async Task SignOutAsync(StaffSession session, AuditPen pen)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(pen);
        _ = await pen.WriteAsync(session.UserName, new { session = session.SessionId, why = "signed_out" });
        _ = await sessions.EndAsync(session.UserName, session.SessionId, "signed_out", clock.GetUtcNow().ToUnixTimeSeconds(), CancellationToken.None);
    }

    /// <summary>Ends sessions.</summary>
    /// <param name="userName">Whose.</param>
    /// <param name="only">This one alone, null for all.</param>
    /// <param name="why">A lower snake word.</param>
    /// <param name="pen">Writes the audit line.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How many have ended by it; nothing is written where there is no such session.</returns>
    public async Task<int> EndAsync(string userName, Guid? only, string why, AuditPen pen, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(pen);
        if (only is { } one && (await sessions.FindAsync(one, cancellationToken) is not { EndedAt: 0 } session || session.UserName != userName))
        {
            return 0;
        }

        _ = await pen.WriteAsync(userName, new { session = only?.ToString(), why });
        return await sessions.EndAsync(userName, only, why, clock.GetUtcNow().ToUnixTimeSeconds(), CancellationToken.None);
    }

    /// <summary>Changes a password. All other sessions of the account end.</summary>
    /// <param name="session">The session that goes on.</param>
    /// <param name="old">The old password, or the first one in two parts.</param>
    /// <param name="password">The new one.</param>
    /// <param name="pen">Writes the audit line.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What came of it.</returns>
    /// <exception cref="HashingBusyException">Too many wait already.</exception>
    public async Task<PasswordChange> ChangePasswordAsync(StaffSession session, string old, string password, AuditPen pen, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(pen);
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        if (await accounts.FindAsync(session.UserName, cancellationToken) is not { } account)
        {
            return new(false, PasswordFault.None);
        }

        // A session that was left open is no place to guess its password.
        var source = SourceNames.Device + session.SessionId.ToString("N");
        if ((await signIns.CountAsync(account.UserName, source, true, now, CancellationToken.None)).Verdict != SignInVerdict.MayTry)
        {
            return new(false, PasswordFault.None);
        }

        var asker = new HashingAsker(session.Source, IsKnown: true);
        var holds = account.PasswordHash.Length > 0
            ? await passwords.HoldsAsync(account, old, asker, cancellationToken)
            : ActivationParts.Hold(account.Activation, old);
        if (!holds)
        {
            return new(false, PasswordFault.None);
        }

        var fault = rules.Judge(account.UserName, password);
        fault = fault == PasswordFault.None && string.Equals(old, password, StringComparison.Ordinal) ? PasswordFault.Same : fault;
        if (fault != PasswordFault.None)
        {
            return new(true, fault);
        }

        var hash = await passwords.HashAsync(account, password, asker, cancellationToken);
        _ = await pen.WriteAsync(account.UserName, new { session = session.SessionId });
        _ = await accounts.ChangeAsync(
            account.UserName,
            (current, _) => current is null ? null : current with { PasswordHash = hash, PasswordAt = now, MustChange = false, Activation = string.Empty },
            needsAll: false,
            session.SessionId,
            now,
            CancellationToken.None);
        await signIns.SucceedAsync(account.UserName, [session.Source], now, CancellationToken.None);
        return new(true, PasswordFault.None);
    }
}
