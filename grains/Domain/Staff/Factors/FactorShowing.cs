using System.Buffers.Text;
using HealthPass.Grains.Staff.Sessions;

namespace HealthPass.Grains.Staff.Factors;

/// <summary>Takes the factors that sessions show.</summary>
public sealed class FactorShowing(IFactorStore factors, FactorTries tries, IPasskeys passkeys, FactorSealer sealer, TimeProvider clock)
{
    private long Now => clock.GetUtcNow().ToUnixTimeSeconds();

    /// <summary>Shows a code of the time. Each time step of an app is good for once, at all nodes together and after a clock was set back.</summary>
    /// <param name="session">The session.</param>
    /// <param name="code">The code.</param>
    /// <param name="cancellationToken">Gives up before it counts.</param>
    /// <returns>The factor.</returns>
    public async Task<FactorResult> ShowCodeAsync(StaffSession session, string code, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        var apps = (await factors.ListAsync(session.UserName, cancellationToken)).Where(factor => factor.Kind == FactorKind.Totp).ToList();
        if (apps.Count == 0)
        {
            return new(FactorFault.Unknown, null);
        }

        if (!await tries.MayTryAsync(session, Now))
        {
            return new(FactorFault.Wrong, null);
        }

        foreach (var app in apps)
        {
            if (TimeCodes.StepOf(sealer.Open(app.UserName, app.FactorId, app.Secret.Span), code, clock.GetUtcNow()) is { } step)
            {
                return await UseAsync(session, new(app, step, 0, string.Empty), "used_code");
            }
        }

        return await tries.RefusedAsync(session, FactorKind.Totp, "wrong_code");
    }

    /// <summary>Begins to show a passkey.</summary>
    /// <param name="session">The session.</param>
    /// <param name="effect">The hash of what is to be approved with it; empty for nothing in particular.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What it has to sign.</returns>
    public async Task<BegunPasskey> BeginPasskeyAsync(StaffSession session, string effect, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        var own = (await factors.ListAsync(session.UserName, cancellationToken)).Where(factor => factor.Kind == FactorKind.Passkey).Select(factor => factor.CredentialId).ToList();
        if (own.Count == 0)
        {
            return new(FactorFault.Unknown, [], []);
        }

        var challenge = Challenges.Draw(effect);
        await factors.BeginAsync(new(session.SessionId, FactorPurpose.PasskeyShow, challenge, effect, Now + (long)Challenges.Lifetime.TotalSeconds), cancellationToken);
        return new(FactorFault.None, challenge, own);
    }

    /// <summary>Shows a passkey. Whatever it answers, the challenge is used up.</summary>
    /// <param name="session">The session.</param>
    /// <param name="answer">What it answers.</param>
    /// <param name="place">Where it was shown.</param>
    /// <param name="cancellationToken">Gives up before it counts.</param>
    /// <returns>The factor.</returns>
    public async Task<FactorResult> ShowPasskeyAsync(StaffSession session, PasskeyAssertion answer, PasskeyPlace place, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(answer);
        var own = (await factors.ListAsync(session.UserName, cancellationToken)).Where(factor => factor.Kind == FactorKind.Passkey).ToList();
        if (own.Count == 0)
        {
            return new(FactorFault.Unknown, null);
        }

        if (!await tries.MayTryAsync(session, Now))
        {
            return new(FactorFault.Wrong, null);
        }

        if (await factors.TakeBegunAsync(session.SessionId, FactorPurpose.PasskeyShow, CancellationToken.None) is not { } begun || begun.ExpiresAt <= Now)
        {
            _ = await tries.RefusedAsync(session, FactorKind.Passkey, "no_challenge");
            return new(FactorFault.NothingBegun, null);
        }

        var credential = Base64Url.EncodeToString(answer.CredentialId.Span);
        if (own.Find(factor => factor.CredentialId == credential) is not { } passkey)
        {
            return await tries.RefusedAsync(session, FactorKind.Passkey, "unknown_passkey");
        }

        var known = new PasskeyKey(answer.CredentialId, sealer.Open(passkey.UserName, passkey.FactorId, passkey.Secret.Span), passkey.Counter);
        var (key, why) = await passkeys.ShownAsync(place, begun.Content, known, answer, cancellationToken);
        return key is null
            ? await tries.RefusedAsync(session, FactorKind.Passkey, why)
            : await UseAsync(session, new(passkey, 0, key.Counter, begun.Effect), "counter_behind");
    }

    private async Task<FactorResult> UseAsync(StaffSession session, FactorUse use, string otherwise)
    {
        if (!await factors.UseAsync(session.SessionId, use, Now, CancellationToken.None))
        {
            return await tries.RefusedAsync(session, use.Factor.Kind, otherwise);
        }

        await tries.HeldAsync(session, Now);
        return new(FactorFault.None, use.Factor);
    }
}
