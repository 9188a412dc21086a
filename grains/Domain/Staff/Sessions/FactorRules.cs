namespace HealthPass.Grains.Staff.Sessions;

/// <summary>Who must show a second factor, and how long it counts.</summary>
/// <param name="RequiredRoles">Roles whose accounts must have one.</param>
/// <param name="StepUp">For how long one that was shown is good for an approval.</param>
public sealed record FactorRules(IReadOnlyList<string> RequiredRoles, TimeSpan StepUp)
{
    /// <summary>Whether a session is good for nothing yet but to show a factor or to set one up.</summary>
    /// <param name="account">The account.</param>
    /// <param name="session">The session.</param>
    /// <returns>True for every account that has a factor or must have one, before it was shown.</returns>
    public bool Lacks(StaffAccount account, StaffSession session)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(session);
        return session.FactorAt == 0 && (account.Factors > 0 || IsRequired(account.Roles));
    }

    /// <summary>Whether one of the roles asks for a factor.</summary>
    /// <param name="roles">The roles.</param>
    /// <returns>Whether one does.</returns>
    public bool IsRequired(IEnumerable<string> roles) => roles.Any(RequiredRoles.Contains);

    /// <summary>Whether a factor must be shown again before an approval.</summary>
    /// <param name="roles">The roles.</param>
    /// <param name="shownAt">When it was shown last, Unix seconds. A time ahead is one of a clock that was set back since.</param>
    /// <param name="now">Unix seconds.</param>
    /// <returns>False where no role asks for one.</returns>
    public bool IsStale(IEnumerable<string> roles, long shownAt, long now) =>
        IsRequired(roles) && (shownAt == 0 || Math.Abs(now - shownAt) > (long)StepUp.TotalSeconds);
}
