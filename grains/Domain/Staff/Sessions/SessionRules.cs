namespace HealthPass.Grains.Staff.Sessions;

/// <summary>Whether a session goes on: decided at every call, by what is known and the clock alone.</summary>
public static class SessionRules
{
    // Nodes' clocks differ a little; a session from further ahead was issued by a clock that has been set back since.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    /// <summary>Judges.</summary>
    /// <param name="session">The session.</param>
    /// <param name="account">Its account, null where there is none any more.</param>
    /// <param name="lastUsed">When it was used last, as far as this node knows; Unix seconds.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="now">Unix seconds.</param>
    /// <returns>Its standing.</returns>
    public static SessionStanding Judge(StaffSession session, StaffAccount? account, long lastUsed, SessionLimits limits, long now)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(limits);
        return session.EndedAt != 0 ? SessionStanding.Ended
            : account is null || AccountRules.StandingOf(account, now) != AccountStanding.InForce ? SessionStanding.AccountNotInForce
            : session.ExpiresAt <= now || session.IssuedAt > now + (long)Skew.TotalSeconds ? SessionStanding.Over
            : now - lastUsed >= (long)limits.IdleOf(account).TotalSeconds ? SessionStanding.Idle
            : SessionStanding.InForce;
    }
}
