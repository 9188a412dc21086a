using HealthPass.Grains.Audit;
using HealthPass.Grains.Staff.Sessions;
using HealthPass.Grains.Staff.SignIn;

namespace HealthPass.Grains.Staff.Factors;

/// <summary>
/// Counts wrong codes and answers of an account as wrong passwords are, whichever session or node they come to: five cost nothing,
/// then the pauses grow. Nobody gets here without the password, so that no outsider turns it against an official.
/// </summary>
public sealed class FactorTries(ISignInStore signIns, IAudit audit)
{
    /// <summary>Whether another may be tried; it counts as a wrong one until <see cref="HeldAsync"/>.</summary>
    /// <param name="session">The session.</param>
    /// <param name="now">Unix seconds.</param>
    /// <returns>Whether it may.</returns>
    public async Task<bool> MayTryAsync(StaffSession session, long now)
    {
        ArgumentNullException.ThrowIfNull(session);
        return (await signIns.CountAsync(session.UserName, SourceNames.Factor, isDevice: true, now, CancellationToken.None)).Verdict == SignInVerdict.MayTry;
    }

    /// <summary>The one that was tried was right.</summary>
    /// <param name="session">The session.</param>
    /// <param name="now">Unix seconds.</param>
    public Task HeldAsync(StaffSession session, long now)
    {
        ArgumentNullException.ThrowIfNull(session);
        return signIns.SucceedAsync(session.UserName, [SourceNames.Factor], now, CancellationToken.None);
    }

    /// <summary>The one that was tried was wrong. What is not even tried leaves no line, as there is no bound to it.</summary>
    /// <param name="session">The session.</param>
    /// <param name="kind">The kind of factor.</param>
    /// <param name="why">A lower snake word.</param>
    /// <returns>What the caller is told.</returns>
    public async Task<FactorResult> RefusedAsync(StaffSession session, FactorKind kind, string why)
    {
        ArgumentNullException.ThrowIfNull(session);
        _ = await audit.WriteAsync(
            session.UserName, AuditActions.FactorRefused, session.UserName, new { session = session.SessionId, kind = kind.ToWire(), why });
        return new(FactorFault.Wrong, null);
    }
}
