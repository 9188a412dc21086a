using HealthPass.Grains.Audit;
using HealthPass.Grains.Staff.Sessions;

namespace HealthPass.Grains.Staff.Identities;

/// <summary>Ends sessions when the provider that they began by says that its own have ended (OpenID Connect Back-Channel Logout 1.0).</summary>
public sealed class IdentitySignOuts(IIdentityStore identities, ISessionStore sessions, IAudit audit, TimeProvider clock)
{
    /// <summary>Who stands in the trail for it.</summary>
    public const string Actor = "identity_provider";

    private const string Why = "identity_provider";

    /// <summary>Ends sessions, each with a line in the trail before.</summary>
    /// <param name="issuer">The provider.</param>
    /// <param name="subject">The person, empty where the provider names a session alone.</param>
    /// <param name="session">The provider's session, empty for all of the person's.</param>
    /// <param name="saidAt">When the provider said so, Unix seconds: what began after is not meant, so that the same word does nothing when it is said again.</param>
    /// <param name="cancellationToken">Gives up before the first one.</param>
    /// <returns>How many have ended by it.</returns>
    public async Task<int> EndAsync(string issuer, string subject, string session, long saidAt, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var ended = 0;
        foreach (var one in (await identities.ListAsync(issuer, subject, session, now, cancellationToken)).Where(one => one.IssuedAt <= saidAt))
        {
            _ = await audit.WriteAsync(Actor, AuditActions.SignedOut, one.UserName, new { session = one.SessionId, why = Why });
            ended += await sessions.EndAsync(one.UserName, one.SessionId, Why, now, CancellationToken.None);
        }

        return ended;
    }
}
