namespace HealthPass.Grains.Staff.Sessions;

/// <summary>Who must show a second factor, which kind, and how long it counts.</summary>
/// <param name="RequiredRoles">Roles whose accounts must have one.</param>
/// <param name="StepUp">For how long one that was shown is good for an approval.</param>
public sealed record FactorRules(IReadOnlyList<string> RequiredRoles, TimeSpan StepUp)
{
    /// <summary>Roles whose accounts must have a passkey: a code of the time does not count for them.</summary>
    public IReadOnlyList<string> PasskeyRoles { get; init; } = [];

    /// <summary>Whether a session is good for nothing yet but to show a factor or to set one up.</summary>
    /// <param name="account">The account.</param>
    /// <param name="session">The session.</param>
    /// <returns>True for every account that has a factor or must have one, before one that counts was shown.</returns>
    public bool Lacks(StaffAccount account, StaffSession session)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(session);
        return !Counts(account.Roles, session) && (account.Factors > 0 || IsRequired(account.Roles));
    }

    /// <summary>Whether one of the roles asks for a factor.</summary>
    /// <param name="roles">The roles.</param>
    /// <returns>Whether one does.</returns>
    public bool IsRequired(IEnumerable<string> roles) => roles.Any(role => RequiredRoles.Contains(role) || PasskeyRoles.Contains(role));

    /// <summary>Whether one of the roles asks for a passkey.</summary>
    /// <param name="roles">The roles.</param>
    /// <returns>Whether one does.</returns>
    public bool NeedsPasskey(IEnumerable<string> roles) => roles.Any(PasskeyRoles.Contains);

    /// <summary>Whether a factor was shown just now, whatever the roles ask for.</summary>
    /// <param name="session">The session.</param>
    /// <param name="now">Unix seconds. A factor shown at a time ahead was shown by a clock that was set back since.</param>
    /// <returns>False where none was ever shown.</returns>
    public bool IsFresh(StaffSession session, long now)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.FactorAt != 0 && Math.Abs(now - session.FactorAt) <= (long)StepUp.TotalSeconds;
    }

    /// <summary>Whether a factor must be shown again before an approval.</summary>
    /// <param name="roles">The roles.</param>
    /// <param name="session">The session.</param>
    /// <param name="now">Unix seconds.</param>
    /// <returns>False where no role asks for one.</returns>
    public bool IsStale(IReadOnlyList<string> roles, StaffSession session, long now) => IsRequired(roles) && !(IsFresh(session, now) && Counts(roles, session));

    /// <summary>Whether a passkey was shown for something else than what is to be approved: what it signs names the one thing.</summary>
    /// <param name="roles">The roles.</param>
    /// <param name="session">The session.</param>
    /// <param name="effect">The hash of what is to be approved.</param>
    /// <returns>False where no role asks for a factor, and for a code of the time, which can name nothing.</returns>
    public bool IsForSomethingElse(IReadOnlyList<string> roles, StaffSession session, string effect)
    {
        ArgumentNullException.ThrowIfNull(session);
        return IsRequired(roles) && session.FactorKind == FactorKind.Passkey && !string.Equals(session.FactorEffect, effect, StringComparison.Ordinal);
    }

    private bool Counts(IReadOnlyList<string> roles, StaffSession session) =>
        session.FactorAt != 0 && (session.FactorKind == FactorKind.Passkey || !NeedsPasskey(roles));
}
