using System.Buffers.Text;
using System.Security.Cryptography;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Staff.Sessions;

namespace HealthPass.Grains.Staff.Factors;

/// <summary>
/// Sets factors up, in two steps: what is drawn first must come back in a code or a signature. A factor that was set up has been shown.
/// Each is in the audit trail before it counts.
/// </summary>
public sealed class FactorEnrolment(
    IFactorStore factors, FactorTries tries, IPasskeys passkeys, FactorSealer sealer, FactorRules rules, IAudit audit, TimeProvider clock)
{
    // Somebody looks for the phone and the app first.
    private static readonly TimeSpan SetUp = TimeSpan.FromMinutes(10);

    private long Now => clock.GetUtcNow().ToUnixTimeSeconds();

    /// <summary>Begins with an app.</summary>
    /// <param name="session">The session.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The secret, or why there is none.</returns>
    public async Task<BegunTotp> BeginTotpAsync(StaffSession session, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (FactorDecisions.JudgeNew(rules, session, await factors.ListAsync(session.UserName, cancellationToken), Now) is var fault and not FactorFault.None)
        {
            return new(fault, []);
        }

        var secret = RandomNumberGenerator.GetBytes(TimeCodes.SecretBytes);
        await factors.BeginAsync(
            new(session.SessionId, FactorPurpose.TotpEnrolment, sealer.Seal(session.UserName, session.SessionId, secret), string.Empty, Now + (long)SetUp.TotalSeconds),
            cancellationToken);
        return new(FactorFault.None, secret);
    }

    /// <summary>Finishes with an app.</summary>
    /// <param name="session">The session.</param>
    /// <param name="name">What the owner calls it.</param>
    /// <param name="code">A code that it shows.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The factor.</returns>
    public async Task<FactorResult> FinishTotpAsync(StaffSession session, string name, string code, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (await factors.FindBegunAsync(session.SessionId, FactorPurpose.TotpEnrolment, cancellationToken) is not { } begun || begun.ExpiresAt <= Now)
        {
            return new(FactorFault.NothingBegun, null);
        }

        if (!await tries.MayTryAsync(session, Now))
        {
            return new(FactorFault.Wrong, null);
        }

        var secret = sealer.Open(session.UserName, session.SessionId, begun.Content.Span);
        if (TimeCodes.StepOf(secret, code, clock.GetUtcNow()) is not { } step)
        {
            return await tries.RefusedAsync(session, FactorKind.Totp, "wrong_code");
        }

        await tries.HeldAsync(session, Now);

        // Begun once is set up once, also where two tabs send the code.
        if (await factors.TakeBegunAsync(session.SessionId, FactorPurpose.TotpEnrolment, CancellationToken.None) is not { } taken || !taken.Content.Span.SequenceEqual(begun.Content.Span))
        {
            return new(FactorFault.NothingBegun, null);
        }

        var id = Guid.CreateVersion7(clock.GetUtcNow());
        return await AddAsync(
            session, new(new(id, session.UserName, FactorKind.Totp, name, Now, Now, sealer.Seal(session.UserName, id, secret), string.Empty, 0), step, 0, string.Empty), cancellationToken);
    }

    /// <summary>Begins with a passkey.</summary>
    /// <param name="session">The session.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What it has to sign, or why nothing.</returns>
    public async Task<BegunPasskey> BeginPasskeyAsync(StaffSession session, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        var all = await factors.ListAsync(session.UserName, cancellationToken);
        if (FactorDecisions.JudgeNew(rules, session, all, Now) is var fault and not FactorFault.None)
        {
            return new(fault, [], []);
        }

        var challenge = Challenges.Draw(string.Empty);
        await factors.BeginAsync(
            new(session.SessionId, FactorPurpose.PasskeyEnrolment, challenge, string.Empty, Now + (long)Challenges.Lifetime.TotalSeconds), cancellationToken);
        return new(FactorFault.None, challenge, [.. all.Where(factor => factor.Kind == FactorKind.Passkey).Select(factor => factor.CredentialId)]);
    }

    /// <summary>Finishes with a passkey. Whatever it answers, the challenge is used up.</summary>
    /// <param name="session">The session.</param>
    /// <param name="name">What the owner calls it.</param>
    /// <param name="answer">What it answers.</param>
    /// <param name="place">Where it was made.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The factor.</returns>
    public async Task<FactorResult> FinishPasskeyAsync(
        StaffSession session, string name, PasskeyAttestation answer, PasskeyPlace place, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(answer);
        if (!await tries.MayTryAsync(session, Now))
        {
            return new(FactorFault.Wrong, null);
        }

        if (await factors.TakeBegunAsync(session.SessionId, FactorPurpose.PasskeyEnrolment, CancellationToken.None) is not { } begun || begun.ExpiresAt <= Now)
        {
            return new(FactorFault.NothingBegun, null);
        }

        var (key, why) = await passkeys.MadeAsync(place, begun.Content, session.UserName, answer, cancellationToken);
        if (key is null)
        {
            return await tries.RefusedAsync(session, FactorKind.Passkey, why);
        }

        await tries.HeldAsync(session, Now);
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        return await AddAsync(
            session,
            new(
                new(
                    id, session.UserName, FactorKind.Passkey, name, Now, Now, sealer.Seal(session.UserName, id, key.PublicKey.Span),
                    Base64Url.EncodeToString(key.CredentialId.Span), key.Counter),
                0, key.Counter, string.Empty),
            cancellationToken);
    }

    private async Task<FactorResult> AddAsync(StaffSession session, FactorUse use, CancellationToken cancellationToken)
    {
        if (FactorDecisions.JudgeNew(rules, session, await factors.ListAsync(session.UserName, cancellationToken), Now) is var fault and not FactorFault.None)
        {
            return new(fault, null);
        }

        _ = await audit.WriteAsync(
            session.UserName, AuditActions.FactorAdded, session.UserName,
            new { factor = use.Factor.FactorId, kind = use.Factor.Kind.ToWire(), session = session.SessionId });
        var now = Now;
        fault = await factors.AddAsync(session.SessionId, use, all => FactorDecisions.JudgeNew(rules, session, all, now), now, CancellationToken.None);
        return new(fault, fault == FactorFault.None ? use.Factor : null);
    }
}
